#include "app/window/helpbook.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

const QStringList order = {u"start"_s, u"topology"_s, u"manifests"_s, u"changes"_s, u"discovery"_s};

QString read(const QString& language, const QString& id)
{
    QFile file(u":/help/%1/%2.md"_s.arg(language, id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString& text)
{
    return text.section(u'\n', 0, 0).remove(u"# "_s).trimmed();
}

} // namespace

HelpBook::HelpBook(const QString& language)
{
    for (const QString& id : order) {
        QString text = language.isEmpty() ? QString() : read(language, id);
        if (text.isEmpty())
            text = read(u"en"_s, id);
        if (!text.isEmpty())
            m_pages.append({id, titleOf(text), text});
    }
}

int HelpBook::pageOf(const QString& view) const
{
    const auto found = std::ranges::find(m_pages, view, &HelpPage::id);
    return found == m_pages.end() ? 0 : int(found - m_pages.begin());
}

QList<int> HelpBook::search(const QString& words) const
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<qsizetype, int>> found;
    for (int page = 0; page < int(m_pages.size()); ++page) {
        const QString& text = m_pages.at(page).text;
        const bool all = std::ranges::all_of(
            wanted, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
        qsizetype count = 0;
        for (const QString& word : wanted)
            count += text.count(word, Qt::CaseInsensitive);
        if (all)
            found.append({-count, page});
    }
    std::ranges::sort(found);
    QList<int> pages;
    for (const auto& [count, page] : std::as_const(found))
        pages.append(page);
    return pages;
}

} // namespace efa::app
