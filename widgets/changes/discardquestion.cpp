#include "widgets/changes/discardquestion.h"

#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr int dialogWidth = 460;
constexpr qsizetype mostNamed = 8;

/// In neither the last commit nor, as an older name, anywhere else: discarding deletes it.
bool isNew(const git::StatusEntry& file)
{
    return file.staged == git::FileState::Added ||
           (file.staged == git::FileState::Unchanged && file.unstaged == git::FileState::Added);
}

bool isStaged(const git::StatusEntry& file)
{
    return file.staged != git::FileState::Unchanged;
}

QString consequence(const QList<git::StatusEntry>& files)
{
    const int fresh = int(std::ranges::count_if(files, isNew));
    const int back = int(files.size()) - fresh;
    QStringList sentences;
    if (back > 0)
        sentences << DiscardQuestion::tr("%Ln files go back to what the last commit has.", nullptr, back);
    if (fresh > 0)
        sentences << DiscardQuestion::tr("%Ln new files are deleted.", nullptr, fresh);
    if (std::ranges::any_of(files, isStaged))
        sentences << DiscardQuestion::tr("What was to be committed of it goes away as well.");
    sentences << DiscardQuestion::tr("This cannot be undone.");
    return sentences.join(u'\n');
}

} // namespace

DiscardQuestion::DiscardQuestion(const QList<git::StatusEntry>& files, QWidget* parent)
    : QDialog(parent)
{
    const int count = int(files.size());
    setWindowTitle(tr("Discard changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::small);
    column->addWidget(new Label(tr("Discard the changes of %Ln files", nullptr, count),
                                {.size = TextSize::Section, .emphasis = Emphasis::Strong}));
    for (const git::StatusEntry& file : files.first(std::min(files.size(), mostNamed)))
        column->addWidget(
            new Label(file.path, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}));
    if (count > mostNamed)
        column->addWidget(new Label(tr("and %Ln more", nullptr, count - int(mostNamed)),
                                    {.size = TextSize::Secondary, .color = Token::Secondary}));
    auto* words = new Label;
    words->wrap();
    words->setWords(consequence(files));
    column->addWidget(words);
    column->addSpacing(space::small);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto* discard = new QPushButton(tr("Discard %Ln files", nullptr, count));
    auto* keep = new QPushButton(tr("Keep the changes"));
    setButtonRole(discard, ButtonRole::Danger);
    discard->setAutoDefault(false);
    keep->setDefault(true);
    buttons->addWidget(discard);
    buttons->addStretch(1);
    buttons->addWidget(keep);
    column->addLayout(buttons);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(discard, &QAbstractButton::clicked, this, [this] {
        accept();
        emit discardChosen();
    });
    keep->setFocus();
}

} // namespace efa::widgets
