#include "widgets/common/foldcommands.h"

#include "widgets/common/availability.h"
#include "widgets/common/codeview.h"

#include <QApplication>

namespace efa::widgets {

namespace {

QAction* make(QWidget* scope, const QString& text, const QKeySequence& keys)
{
    auto* action = new QAction(text, scope);
    action->setShortcut(keys);
    return action;
}

} // namespace

FoldCommands::FoldCommands(QWidget* scope)
    : QObject(scope)
    , m_scope(scope)
    , m_one(make(scope, tr("Fold or unfold block"), Qt::Key_F9))
    , m_all(make(scope, tr("Fold or unfold all"), Qt::SHIFT | Qt::Key_F9))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(m_one, &QAction::triggered, this, &FoldCommands::foldOne);
    connect(m_all, &QAction::triggered, this, &FoldCommands::foldAll);
    update();
}

/// What has no keyboard any more keeps being meant while nothing else of the view has it: a menu is open.
void FoldCommands::follow(QWidget* focus)
{
    if (!focus || !m_scope->isAncestorOf(focus))
        return;
    if (m_code)
        disconnect(m_code, nullptr, this, nullptr);
    m_code = qobject_cast<CodeView*>(focus);
    if (m_code) {
        connect(m_code, &QsciScintilla::cursorPositionChanged, this, &FoldCommands::update);
        connect(m_code, &QsciScintilla::textChanged, this, &FoldCommands::update);
        connect(m_code, &QObject::destroyed, this, [this] {
            m_code = nullptr;
            update();
        });
    }
    update();
}

void FoldCommands::foldOne()
{
    if (m_code)
        m_code->toggleFoldAtCaret();
}

void FoldCommands::foldAll()
{
    if (m_code)
        m_code->toggleAllFolds();
}

void FoldCommands::update()
{
    if (!m_one || !m_all)
        return;
    const QString noText = m_code ? QString() : tr("The keyboard is in no text.");
    const auto whyNot = [&](bool isPossible, const QString& reason) {
        return noText.isEmpty() && !isPossible ? reason : noText;
    };
    setAvailable(m_one, whyNot(m_code && m_code->hasFoldAtCaret(), tr("There is no block at the caret.")),
                 tr("Fold the block at the caret to its first line, or show it again"));
    setAvailable(m_all, whyNot(m_code && m_code->hasFolds(), tr("There is no block in this text.")),
                 tr("Fold every block to its first line, or show all again"));
}

} // namespace efa::widgets
