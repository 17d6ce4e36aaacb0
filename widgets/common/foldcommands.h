#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace efa::widgets {

class CodeView;

/// Folds blocks of the text that has the keyboard, of those below one widget.
class FoldCommands final : public QObject
{
    Q_OBJECT

  public:
    explicit FoldCommands(QWidget* scope);

    /// One block, then all of them.
    QList<QAction*> actions() const { return {m_one.data(), m_all.data()}; }

  private:
    void follow(QWidget* focus);
    void foldOne();
    void foldAll();
    void update();

    QWidget* m_scope;
    QPointer<CodeView> m_code;
    QPointer<QAction> m_one; // they may go before the last focus does
    QPointer<QAction> m_all;
};

} // namespace efa::widgets
