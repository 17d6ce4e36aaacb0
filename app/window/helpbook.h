#pragma once

#include <QList>
#include <QString>

namespace efa::app {

/// A page of the help: Markdown, its first heading the title.
struct HelpPage
{
    QString id; ///< that of the view it is about; "start" for the start page
    QString title;
    QString text;
};

/// The help as it is built into the program: one page a view, in the language of the program where that is
/// there, else in English.
class HelpBook
{
  public:
    /// `language` as in "de"; empty: English.
    explicit HelpBook(const QString& language);

    const QList<HelpPage>& pages() const { return m_pages; }
    /// The number of a view's page; that of Start where it has none.
    int pageOf(const QString& view) const;
    /// Numbers of the pages that hold every word, those with more of them first; all for no words.
    QList<int> search(const QString& words) const;

  private:
    QList<HelpPage> m_pages;
};

} // namespace efa::app
