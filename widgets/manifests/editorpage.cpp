#include "widgets/manifests/editorpage.h"

#include "itemmodels/problemsmodel.h"
#include "widgets/common/banner.h"
#include "widgets/common/findbar.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/surface.h"
#include "widgets/manifests/blameline.h"
#include "widgets/manifests/texteditor.h"
#include "widgets/manifests/threewaypanel.h"
#include "workspace/checkfiles.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/linediff.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QLocale>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int compareAfterMs = 150;

QString readable(const QString& path)
{
    return shown(path).replace(u'/', u" / "_s);
}

} // namespace

EditorPage::EditorPage(const QString& path, workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_path(path)
    , m_workspace(workspace)
    , m_place(quietLabel())
    , m_reach(quietLabel())
    , m_banner(new Banner)
    , m_find(new FindBar)
    , m_lineForm(new QWidget)
    , m_line(new QSpinBox)
    , m_editor(new TextEditor)
    , m_blame(new BlameLine(*m_editor, workspace))
{
    build();
    m_compareSoon.setSingleShot(true);
    m_compareSoon.setInterval(compareAfterMs);
    connect(&m_compareSoon, &QTimer::timeout, this, &EditorPage::compare);
    connect(m_editor, &TextEditor::edited, this, [this] {
        m_workspace.openFiles().edit(m_path, m_editor->bytes(), m_editor->version());
        compareSoon();
        emit edited();
        emit commandsChanged();
    });
    connect(m_find, &FindBar::changed, this, &EditorPage::commandsChanged);
    connect(m_blame, &BlameLine::commitRequested, this, &EditorPage::commitRequested);
    connect(m_blame, &BlameLine::changed, this, &EditorPage::settledChanged);
    connect(m_banner, &Banner::actionTriggered, this, &EditorPage::act);
    connect(m_banner, &Banner::closed, this, [this] {
        if (const auto* file = m_workspace.openFiles().find(m_path);
            file && file->outside != workspace::OutsideChange::None)
            m_workspace.openFiles().keepMine(m_path);
    });
    m_find->setTarget(m_editor);
    showPath();
    takeText();
    takeState();
    takeProblems();
    takeReach();
    readHead();
}

void EditorPage::build()
{
    auto* second = new QWidget;
    second->setFixedHeight(measure::secondLine);
    auto* line = new QHBoxLayout(second);
    line->setContentsMargins(space::medium, 0, space::medium, 0);
    line->setSpacing(space::large);
    line->addWidget(m_place, 1);
    line->addWidget(m_reach);
    m_line->setMinimum(1);
    m_line->setAccessibleName(tr("Line to go to"));
    m_line->setFixedWidth(120);
    m_line->setPrefix(tr("Line "));
    auto* asking = new QHBoxLayout(m_lineForm);
    asking->setContentsMargins(space::medium, space::tight, space::medium, space::tight);
    asking->addWidget(m_line);
    asking->addStretch(1);
    m_lineForm->hide();
    connect(m_line, &QSpinBox::editingFinished, this, &EditorPage::goToAskedLine);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(second);
    column->addWidget(new Hairline);
    column->addWidget(m_banner);
    column->addWidget(m_find);
    column->addWidget(m_lineForm);
    column->addWidget(m_editor, 1);
    column->addWidget(m_blame);
    m_banner->hide();
    setFocusProxy(m_editor);
}

void EditorPage::setPath(const QString& path)
{
    m_path = path;
    showPath();
    takeState();
    takeProblems();
    takeReach();
    readHead();
}

void EditorPage::showPath()
{
    m_place->setWords(readable(m_path));
    m_editor->setAccessibleName(tr("Text of %1").arg(m_path));
    m_editor->setLanguage(workspace::isYamlFile(m_path) ? CodeLanguage::Yaml : CodeLanguage::Plain);
}

void EditorPage::takeText()
{
    const auto* file = m_workspace.openFiles().find(m_path);
    if (!file)
        return;
    if (file->limit == workspace::TextLimit::NotUtf8)
        m_editor->showForeign(file->text);
    else if (m_editor->version() == 1)
        m_editor->load(file->text);
    else
        m_editor->reload(file->text);
    compareSoon();
}

void EditorPage::takeState()
{
    const auto* file = m_workspace.openFiles().find(m_path);
    if (!file)
        return;
    m_editor->setReadOnly(file->limit != workspace::TextLimit::None);
    if (file->outside != workspace::OutsideChange::Changed)
        leaveThreeWays();
    if (file->outside == workspace::OutsideChange::Changed) {
        m_banner->setWords({.severity = Severity::Warning,
                            .lead = tr("Changed on disk."),
                            .text = tr("Your text is not saved yet. Closing this message keeps yours: the "
                                       "next save replaces theirs."),
                            .action = tr("Compare and choose")});
        m_banner->setClosable(true);
    } else if (file->outside == workspace::OutsideChange::Removed) {
        m_banner->setWords({.severity = Severity::Warning,
                            .lead = tr("Deleted on disk."),
                            .text = tr("Your text is kept here. Closing this message keeps it: the next save "
                                       "writes the file again."),
                            .action = tr("Close file")});
        m_banner->setClosable(true);
    } else if (file->recovered) {
        m_banner->setWords({.severity = Severity::Hint,
                            .lead = tr("Brought back."),
                            .text = tr("This text was not saved when the program ended last time."),
                            .action = tr("Take what is on disk")});
        m_banner->setClosable(false);
    } else {
        showLimit(*file);
    }
    emit commandsChanged();
}

void EditorPage::showLimit(const workspace::OpenFile& file)
{
    m_banner->setClosable(false);
    switch (file.limit) {
    case workspace::TextLimit::None:
        m_banner->hide();
        return;
    case workspace::TextLimit::NotUtf8:
        m_banner->setWords(
            {.severity = Severity::Warning,
             .lead = tr("Read-only."),
             .text = tr("This file is not UTF-8 text. Saving it here would change its bytes.")});
        return;
    case workspace::TextLimit::TooLarge:
        m_banner->setWords({.severity = Severity::Warning,
                            .lead = tr("Read-only."),
                            .text = tr("This file has %1; its first %2 are shown.")
                                        .arg(QLocale().formattedDataSize(file.sizeOnDisk),
                                             QLocale().formattedDataSize(file.text.size()))});
        return;
    case workspace::TextLimit::NotWritable:
        m_banner->setWords({.severity = Severity::Hint,
                            .lead = tr("Read-only."),
                            .text = tr("You may not write this file on disk.")});
        return;
    }
}

void EditorPage::act()
{
    const auto* file = m_workspace.openFiles().find(m_path);
    if (!file)
        return;
    if (file->outside == workspace::OutsideChange::Removed)
        m_workspace.openFiles().close(m_path);
    else if (file->outside == workspace::OutsideChange::Changed)
        showThreeWays();
    else
        m_workspace.openFiles().takeTheirs(m_path);
}

void EditorPage::showThreeWays()
{
    const auto reading = m_workspace.openFiles().readTheirs(m_path);
    workspace::whenDone(reading, this, [this](const Result<workspace::OpenFile>& disk) {
        const auto* file = m_workspace.openFiles().find(m_path);
        if (!file || file->outside != workspace::OutsideChange::Changed || m_threeWays)
            return;
        // Bytes that are no text, or gone again, cannot stand beside ours: all of theirs, or nothing.
        if (!disk || !disk->isWhole())
            return m_workspace.openFiles().takeTheirs(m_path);
        m_threeWays = new ThreeWayPanel(this);
        m_threeWays->showTexts(file->saved, m_editor->bytes(), disk->saved,
                               workspace::isYamlFile(m_path) ? CodeLanguage::Yaml : CodeLanguage::Plain);
        connect(m_threeWays, &ThreeWayPanel::left, this, &EditorPage::leaveThreeWays);
        connect(m_threeWays, &ThreeWayPanel::accepted, this, [this, theirs = *disk](const QByteArray& text) {
            m_workspace.openFiles().takeMerged(theirs, text);
        });
        layout()->addWidget(m_threeWays);
        m_editor->hide();
        m_blame->hide();
        m_banner->hide();
        m_threeWays->show();
        setFocusProxy(m_threeWays);
        m_threeWays->setFocus();
    });
}

void EditorPage::leaveThreeWays()
{
    if (!m_threeWays)
        return;
    setFocusProxy(m_editor);
    m_threeWays->hide();
    m_threeWays->deleteLater();
    m_threeWays = nullptr;
    m_editor->show();
    m_blame->setVisible(m_blame->isOn());
    m_editor->setFocus();
    takeState();
}

void EditorPage::takeProblems()
{
    QList<CodeMark> marks;
    for (const workspace::Problem& problem : m_workspace.problems().of(m_path)) {
        QString text = itemmodels::ProblemsModel::sentence(problem);
        if (!problem.hint.isEmpty())
            text += u'\n' + problem.hint;
        if (problem.place.line > 0)
            marks.append({.line = problem.place.line,
                          .column = problem.place.column,
                          .severity = problem.severity,
                          .text = text});
    }
    if (marks != m_editor->marks())
        m_editor->setMarks(marks);
}

void EditorPage::takeReach()
{
    if (!m_workspace.surveyor().isComplete()) {
        m_reach->setWords({});
        return;
    }
    int clusters = 0;
    int others = 0;
    for (const workspace::Overlay& overlay : m_workspace.surveyor().survey()->reaching(m_path))
        ++(overlay.group == fleet::FileGroup::Clusters ? clusters : others);
    if (clusters > 0)
        m_reach->setWords(tr("reaches %Ln cluster(s)", nullptr, clusters));
    else if (others > 0)
        m_reach->setWords(tr("rendered by %Ln folder(s)", nullptr, others));
    else
        m_reach->setWords(tr("no kustomization reads it"));
}

bool EditorPage::isSettled() const
{
    return m_compared && m_blame->isSettled();
}

void EditorPage::compareSoon()
{
    m_compared = false;
    m_compareSoon.start();
}

void EditorPage::readHead()
{
    m_blame->readHead(m_path);
    const auto* file = m_workspace.openFiles().find(m_path);
    const auto& head = m_workspace.git().head();
    if (!head.commit || !file || !file->isWhole()) {
        m_inHead = false;
        m_headCommit = head.commit;
        compareSoon();
        return;
    }
    m_compared = false;
    const auto content = m_workspace.git().contentAt(*head.commit, m_path);
    workspace::whenDone(content, this,
                        [this, of = head.commit](const Result<std::optional<QByteArray>>& text) {
                            m_headCommit = of;
                            m_inHead = text && text->has_value();
                            m_headText = m_inHead ? **text : QByteArray();
                            compare();
                        });
}

void EditorPage::compare()
{
    m_compareSoon.stop();
    if (!m_inHead)
        return showChanges({}, m_headCommit);
    using Changes = QList<workspace::LineChange>;
    const auto work = [before = m_headText, after = m_editor->bytes()](Progress&) -> Result<Changes> {
        return workspace::compareLines(before, after);
    };
    const auto changes = m_workspace.jobs().run<Changes>(
        {.title = tr("Compare %1").arg(m_path), .listing = workspace::Listing::Slow}, work);
    workspace::whenDone(
        changes, this,
        [this, version = m_editor->version(), from = m_headCommit](const Result<Changes>& found) {
            // After an edit a newer comparison is on its way.
            if (version == m_editor->version())
                showChanges(found.value_or(Changes()), from);
        });
}

void EditorPage::showChanges(const QList<workspace::LineChange>& changes, const std::optional<CommitId>& from)
{
    QList<int> lines;
    for (const workspace::LineChange& change : changes) {
        for (int line = 0; line < change.newCount; ++line)
            lines.append(change.newStart + line);
    }
    m_editor->setChangeBar(lines);
    m_blame->setChanges(changes, from);
    m_compared = !m_compareSoon.isActive();
    emit settledChanged();
}

void EditorPage::askForLine()
{
    m_line->setMaximum(m_editor->lines());
    m_line->setValue(m_editor->caretLine());
    m_lineForm->show();
    m_line->setFocus();
    m_line->selectAll();
}

void EditorPage::goToAskedLine()
{
    if (!m_lineForm->isVisible())
        return;
    const bool asked = m_line->hasFocus();
    m_lineForm->hide();
    if (asked)
        m_editor->goTo(m_line->value());
    m_editor->setFocus();
}

QJsonObject EditorPage::saveState() const
{
    return {{u"path"_s, m_path},
            {u"line"_s, m_editor->caretLine()},
            {u"column"_s, m_editor->caretColumn()},
            {u"top"_s, m_editor->firstVisibleLine()}};
}

void EditorPage::restoreState(const QJsonObject& state)
{
    m_editor->setCursorPosition(state[u"line"_s].toInt(1) - 1, state[u"column"_s].toInt(1) - 1);
    m_editor->setFirstVisibleLine(state[u"top"_s].toInt());
}

} // namespace efa::widgets
