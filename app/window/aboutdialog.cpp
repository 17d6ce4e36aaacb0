#include "app/window/aboutdialog.h"

#include "widgets/common/codeview.h"
#include "widgets/common/label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {

constexpr int dialogWidth = 440;

QList<QPair<QString, QString>> parts()
{
    return {{u"Edge Fleet Architect"_s, u"" EFA_VERSION ""_s},
            {AboutDialog::tr("Renders as kustomize"), u"5.6.0"_s},
            {u"Qt"_s, QString::fromLatin1(qVersion())},
            {u"QScintilla"_s, editorVersion()},
            {AboutDialog::tr("System"), QSysInfo::prettyProductName()}};
}

} // namespace

QString versionText()
{
    QString text;
    for (const auto& [name, version] : parts())
        text += u"%1 %2\n"_s.arg(name, version);
    return text;
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Edge Fleet Architect"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::medium);
    column->addWidget(
        new Label(u"Edge Fleet Architect"_s, {.size = TextSize::Title, .emphasis = Emphasis::Strong}));
    auto* what = new Label(tr("Designs, proves and commits what fleets of edge Kubernetes clusters pull from "
                              "Git. It changes no cluster and contacts nobody unless asked."));
    what->wrap();
    column->addWidget(what);
    column->addLayout(versions());
    auto* licence = new Label(tr("Free software under the GNU General Public License, version 3 or later, "
                                 "without any warranty."),
                              {.size = TextSize::Secondary, .color = Token::Secondary});
    licence->wrap();
    column->addWidget(licence);
    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Copy versions"));
    auto* close = new QPushButton(tr("Close"));
    connect(copy, &QAbstractButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(versionText()); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
}

QLayout* AboutDialog::versions()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::large);
    grid->setVerticalSpacing(space::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto& [name, version] : parts()) {
        grid->addWidget(new Label(name, {.color = Token::Secondary}), row, 0);
        grid->addWidget(new Label(version, {.code = true}), row, 1);
        ++row;
    }
    return grid;
}

} // namespace efa::app
