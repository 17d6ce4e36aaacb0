#include "widgets/manifests/closequestion.h"

#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"

#include <QBoxLayout>
#include <QPushButton>

namespace efa::widgets {

CloseQuestion::CloseQuestion(const QString& path, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close %1").arg(shown(path.section(u'/', -1))));
    auto* text =
        new Label(tr("%1 has text that is not saved.").arg(shown(path)), {.size = TextSize::Section});
    text->wrap();
    auto* keep = new QPushButton(tr("Keep open"));
    auto* drop = new QPushButton(tr("Close without saving"));
    auto* save = new QPushButton(tr("Save and close"));
    setButtonRole(drop, ButtonRole::Danger);
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(drop);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::wide);
    column->addWidget(text);
    column->addLayout(buttons);
    setMinimumWidth(480);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(drop, &QAbstractButton::clicked, this, [this] {
        emit dropChosen();
        accept();
    });
    connect(save, &QAbstractButton::clicked, this, [this] {
        emit saveChosen();
        accept();
    });
    save->setFocus();
}

} // namespace efa::widgets
