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

QString consequenceOf(const QList<git::StatusEntry>& files)
{
    const int fresh = int(std::ranges::count_if(files, isNew));
    const int back = int(files.size()) - fresh;
    QStringList sentences;
    if (back > 0)
        sentences << DiscardWords::tr("%Ln files go back to what the last commit has.", nullptr, back);
    if (fresh > 0)
        sentences << DiscardWords::tr("%Ln new files are deleted.", nullptr, fresh);
    if (std::ranges::any_of(files, isStaged))
        sentences << DiscardWords::tr("What was to be committed of it goes away as well.");
    sentences << DiscardWords::tr("This cannot be undone.");
    return sentences.join(u'\n');
}

} // namespace

DiscardWords DiscardWords::ofFiles(const QList<git::StatusEntry>& files)
{
    const int count = int(files.size());
    DiscardWords words{.heading = tr("Discard the changes of %Ln files", nullptr, count),
                       .files = {},
                       .consequence = consequenceOf(files),
                       .button = tr("Discard %Ln files", nullptr, count)};
    for (const git::StatusEntry& file : files)
        words.files << file.path;
    return words;
}

DiscardWords DiscardWords::ofLines(const QString& path, const git::LineChoice& lines)
{
    const int count = int(lines.added.size() + lines.removed.size());
    return {.heading = tr("Discard the changes of %Ln lines", nullptr, count),
            .files = {path},
            .consequence = tr("Added lines go away, removed ones come back. The rest of the file stays.\n"
                              "This cannot be undone."),
            .button = tr("Discard %Ln lines", nullptr, count)};
}

DiscardQuestion::DiscardQuestion(const DiscardWords& what, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Discard changes"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::wide, space::wide, space::wide, space::large);
    column->setSpacing(space::small);
    column->addWidget(new Label(what.heading, {.size = TextSize::Section, .emphasis = Emphasis::Strong}));
    for (const QString& file : what.files.first(std::min(what.files.size(), mostNamed)))
        column->addWidget(
            new Label(file, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}));
    if (what.files.size() > mostNamed)
        column->addWidget(new Label(tr("and %Ln more", nullptr, int(what.files.size() - mostNamed)),
                                    {.size = TextSize::Secondary, .color = Token::Secondary}));
    auto* words = new Label;
    words->wrap();
    words->setWords(what.consequence);
    column->addWidget(words);
    column->addSpacing(space::small);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    auto* discard = new QPushButton(what.button);
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
