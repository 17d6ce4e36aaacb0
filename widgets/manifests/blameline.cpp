#include "widgets/manifests/blameline.h"

#include "widgets/common/age.h"
#include "widgets/common/codeview.h"
#include "widgets/common/label.h"
#include "widgets/common/linenotes.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "workspace/gitstate.h"
#include "workspace/lineblame.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int nameCharacters = 16;
/// Beside a narrow text, which is what somebody reads.
constexpr int fewNameCharacters = 8;
constexpr int narrowWidth = 640;
constexpr int dayCharacters = 10;
constexpr int idDigits = 7;

/// Author and day, the day always in the same place.
QString columnWords(const git::Commit& commit, int room)
{
    QString name = shown(commit.author.name);
    if (name.size() > room)
        name = name.left(room - 1).trimmed() + u'…';
    return name.leftJustified(room) + u' ' +
           commit.author.when.date().toString(Qt::ISODate).left(dayCharacters);
}

} // namespace

BlameLine::BlameLine(CodeView& text, workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_workspace(workspace)
    , m_notes(new LineNotes(text))
    , m_words(quietLabel())
    , m_show(new LinkButton(tr("Show the commit")))
{
    setFixedHeight(measure::secondLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, 0, space::medium, 0);
    row->setSpacing(space::large);
    row->addWidget(m_words, 1);
    row->addWidget(m_show);
    m_words->setAccessibleName(tr("Who wrote the line"));
    m_words->setElide(Qt::ElideRight);
    hide();
    m_notes->setTip([this](int line) { return tipOf(line); });
    connect(m_notes, &LineNotes::clicked, this, [this](int line) {
        m_text.goTo(line);
        if (const git::Commit* commit = commitOf(line))
            emit commitRequested(commit->id);
    });
    connect(m_show, &LinkButton::clicked, this, [this] {
        if (const git::Commit* found = commit())
            emit commitRequested(found->id);
    });
    connect(&text, &QsciScintilla::cursorPositionChanged, this, &BlameLine::showLine);
}

BlameLine::~BlameLine()
{
    m_answer.cancel();
}

void BlameLine::set(State state)
{
    m_state = state;
    setVisible(state != State::Off);
    showColumn();
    showLine();
}

void BlameLine::setOn(bool on)
{
    if (on == (m_state != State::Off))
        return;
    if (on)
        return ask();
    ++m_round;
    m_answer.cancel();
    set(State::Off);
}

void BlameLine::readHead(const QString& path)
{
    m_path = path;
    m_isStale = true;
    if (isVisible())
        ask();
}

void BlameLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale && m_state != State::Off)
        ask();
}

void BlameLine::ask()
{
    const quint64 round = ++m_round;
    m_isStale = false;
    m_answer.cancel();
    const auto* file = m_workspace.openFiles().find(m_path);
    if (!file || !file->isWhole())
        return fail(tr("Who wrote the lines can only be said of whole UTF-8 texts"));
    if (!m_workspace.git().isUnderGit())
        return fail(tr("This folder is not under Git."));
    const std::optional<CommitId> head = m_workspace.git().head().commit;
    if (!head)
        return take(git::Blame(), head);
    // What is known stays in sight until the answer is there.
    if (m_state != State::Known)
        set(State::Asking);
    m_answer = m_workspace.git().blame(*head, m_path);
    workspace::whenDone(
        m_answer, this,
        [this, round, head](const Result<git::Blame>& blame) {
            if (round == m_round)
                take(blame, head);
        },
        [this, round] {
            if (round == m_round)
                fail(tr("Finding who wrote the lines was cancelled"));
        });
}

// A file that HEAD does not have has new lines only.
void BlameLine::take(const Result<git::Blame>& blame, const std::optional<CommitId>& of)
{
    if (!blame && blame.error().code != ErrorCode::NotFound)
        return fail(blame.error().message);
    m_blame = blame.value_or(git::Blame());
    m_blamed = of;
    set(State::Known);
}

void BlameLine::fail(const QString& reason)
{
    m_reason = reason;
    set(State::Failed);
}

void BlameLine::setChanges(const QList<workspace::LineChange>& changes, const std::optional<CommitId>& from)
{
    m_changes = changes;
    m_changedFrom = from;
    if (m_state != State::Known)
        return;
    showColumn();
    showLine();
}

bool BlameLine::isReading() const
{
    return m_state == State::Asking || (m_state == State::Known && m_blamed != m_changedFrom);
}

// Words stand where another commit's lines begin, not beside each line.
void BlameLine::showColumn()
{
    // Until both are of one commit the column stays as it was; the lines of what is known would be others.
    if (m_state == State::Known && isReading())
        return m_runs.clear();
    m_runs.clear();
    if (m_state != State::Known)
        return m_notes->hideNotes();
    // What follows the last line's end is no line.
    const int lines = m_text.lines() - (m_text.lineLength(m_text.lines() - 1) == 0 ? 1 : 0);
    m_runs = workspace::runsOfLines(m_blame, m_changes, lines);
    m_nameRoom = nameRoom();
    qsizetype longest = 0;
    for (const git::Commit& commit : std::as_const(m_blame.commits))
        longest = std::max(longest, shown(commit.author.name).size());
    const int room = std::min(int(longest), m_nameRoom);
    const QString own = tr("not committed");
    QHash<int, QString> words;
    const git::Commit* above = nullptr;
    for (int line = 1; line <= lines; ++line) {
        const git::Commit* commit = commitOf(line);
        if (line == 1 || commit != above)
            words.insert(line, commit ? columnWords(*commit, room) : own);
        above = commit;
    }
    m_notes->showNotes(words, std::max(room + 1 + dayCharacters, int(own.size())));
}

int BlameLine::nameRoom() const
{
    return width() < narrowWidth ? fewNameCharacters : nameCharacters;
}

void BlameLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_state == State::Known && nameRoom() != m_nameRoom)
        showColumn();
}

void BlameLine::showLine()
{
    switch (m_state) {
    case State::Off:
        break;
    case State::Asking:
        m_words->setWords(tr("Finding who wrote the lines …"));
        break;
    case State::Failed:
        m_words->setWords(m_reason);
        break;
    case State::Known:
        if (isReading())
            m_words->setWords(tr("Finding who wrote the lines …"));
        else if (const git::Commit* found = commit())
            m_words->setWords(tr("%1  %2, %3: %4", "commit, author, day, subject")
                                  .arg(found->id.text.left(idDigits), shown(found->author.name),
                                       QLocale().toString(found->author.when.date(), QLocale::ShortFormat),
                                       shown(found->subject())));
        else
            m_words->setWords(tr("This line is not committed yet"));
        break;
    }
    m_words->setToolTip(shownInToolTip(tipOf(m_text.caretLine())));
    m_show->setVisible(commit() != nullptr);
    emit changed();
}

QString BlameLine::words() const
{
    return m_words->text();
}

QString BlameLine::whyNoCommit() const
{
    if (commit())
        return {};
    return m_state == State::Off ? tr("First show who wrote each line.") : m_words->text();
}

const git::Commit* BlameLine::commit() const
{
    return commitOf(m_text.caretLine());
}

const git::Commit* BlameLine::commitOf(int line) const
{
    const qsizetype run = m_runs.value(line - 1, -1);
    return run < 0 ? nullptr : &m_blame.commits.at(m_blame.runs.at(run).commit);
}

QString BlameLine::tipOf(int line) const
{
    const git::Commit* commit = commitOf(line);
    if (!commit)
        return line <= m_runs.size() ? tr("This line is not committed yet") : QString();
    const git::BlameRun& run = m_blame.runs.at(m_runs.at(line - 1));
    const QString who =
        tr("%1 by %2, %3", "commit, author, time")
            .arg(commit->id.text.left(idDigits), u"%1 <%2>"_s.arg(commit->author.name, commit->author.email),
                 exactTime(commit->author.when));
    return who + u'\n' + tr("in %1").arg(run.path) + u"\n\n"_s + commit->message.trimmed();
}

} // namespace efa::widgets
