#include "app/window/unsavedquestion.h"

#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {
constexpr int dialogWidth = 460;
constexpr qsizetype mostNamed = 8;
} // namespace

UnsavedQuestion::UnsavedQuestion(const QStringList& paths, QWidget* parent)
    : QDialog(parent)
{
    const int count = int(paths.size());
    setWindowTitle(tr("Unsaved text"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::small);
    column->addWidget(new Label(tr("%Ln files have unsaved text", nullptr, count),
                                {.size = TextSize::Section, .emphasis = Emphasis::Strong}));
    for (const QString& path : paths.first(std::min(paths.size(), mostNamed)))
        column->addWidget(
            new Label(path, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}));
    if (count > mostNamed)
        column->addWidget(new Label(tr("and %Ln more", nullptr, count - int(mostNamed)),
                                    {.size = TextSize::Secondary, .color = Token::Secondary}));
    column->addSpacing(space::small);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto* discard = new QPushButton(tr("Throw %Ln away", nullptr, count));
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* save = new QPushButton(tr("Save %Ln", nullptr, count));
    setButtonRole(discard, ButtonRole::Danger);
    setButtonRole(save, ButtonRole::Primary);
    save->setDefault(true);
    discard->setAutoDefault(false);
    cancel->setAutoDefault(false);
    buttons->addWidget(discard);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(save, &QAbstractButton::clicked, this, [this] {
        accept();
        emit saveChosen();
    });
    connect(discard, &QAbstractButton::clicked, this, [this] {
        accept();
        emit discardChosen();
    });
    save->setFocus();
}

} // namespace efa::app
