#pragma once

#include "app/window/helpbook.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace efa::widgets {
class Label;
class SearchField;
} // namespace efa::widgets

namespace efa::app {

/// The help, beside the window: pages at the left, the chosen one at the right, and a field that searches all
/// of them. Reads nothing but what is built in.
class HelpDialog final : public QDialog
{
    Q_OBJECT

  public:
    HelpDialog(HelpBook book, QWidget* parent);

    /// Opens, or comes to the front, with the page of this view.
    void showPage(const QString& view);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void search(const QString& words);
    void fill(const QList<int>& pages);
    void showCurrent();

    HelpBook m_book;
    widgets::SearchField* m_field;
    QListWidget* m_list;
    QTextBrowser* m_text;
    widgets::Label* m_none;
};

} // namespace efa::app
