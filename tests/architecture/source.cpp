#include "tests/architecture/source.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

enum class Literals { Blank, Keep };

/// Walks over C++ text once and leaves only what is code.
class Blanker
{
  public:
    Blanker(const QString& text, Literals literals)
        : m_text(text), m_out(text), m_literals(literals)
    {
    }

    QString run()
    {
        while (m_at < m_text.size())
            step();
        return m_out;
    }

  private:
    QChar peek(qsizetype offset = 0) const
    {
        const qsizetype at = m_at + offset;
        return at >= 0 && at < m_text.size() ? m_text.at(at) : QChar();
    }

    void blankTo(qsizetype end)
    {
        for (; m_at < end && m_at < m_text.size(); ++m_at) {
            if (m_text.at(m_at) != u'\n')
                m_out[m_at] = u' ';
        }
    }

    void literalTo(qsizetype end)
    {
        if (m_literals == Literals::Blank)
            return blankTo(end);
        m_at = std::min(end, m_text.size());
    }

    void step()
    {
        if (m_lineStart && peek() == u'#')
            return blankTo(endOfDirective());
        if (!peek().isSpace())
            m_lineStart = false;
        if (peek() == u'/' && peek(1) == u'/')
            return blankTo(endOf(u"\n"_s, 0));
        if (peek() == u'/' && peek(1) == u'*')
            return blankTo(endOf(u"*/"_s, 2));
        if (peek() == u'"')
            return literalTo(peek(-1) == u'R' ? endOfRaw() : endOfQuoted(u'"'));
        if (peek() == u'\'' && (!peek(-1).isLetterOrNumber() || peek(-1) == u'u'))
            return literalTo(endOfQuoted(u'\''));
        if (peek() == u'\n')
            m_lineStart = true;
        ++m_at;
    }

    qsizetype endOf(const QString& mark, qsizetype after) const
    {
        const qsizetype found = m_text.indexOf(mark, m_at);
        return found < 0 ? m_text.size() : found + after;
    }

    qsizetype endOfDirective() const
    {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        while (end > 0 && m_text.at(end - 1) == u'\\')
            end = m_text.indexOf(u'\n', end + 1);
        return end < 0 ? m_text.size() : end;
    }

    qsizetype endOfQuoted(QChar quote) const
    {
        qsizetype at = m_at + 1;
        while (at < m_text.size() && m_text.at(at) != quote && m_text.at(at) != u'\n')
            at += m_text.at(at) == u'\\' ? 2 : 1;
        return at + 1;
    }

    qsizetype endOfRaw() const
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString mark = u")%1\""_s.arg(m_text.mid(m_at + 1, open - m_at - 1));
        return endOf(mark, mark.size());
    }

    const QString& m_text;
    QString m_out;
    Literals m_literals;
    qsizetype m_at = 0;
    bool m_lineStart = true;
};

} // namespace

QString blanked(const QString& text)
{
    return Blanker(text, Literals::Blank).run();
}

QString uncommented(const QString& text)
{
    return Blanker(text, Literals::Keep).run();
}

QList<Include> Source::includes() const
{
    static const QRegularExpression pattern(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
    QList<Include> found;
    int number = 0;
    for (const QString& line : text.split(u'\n')) {
        ++number;
        const auto match = pattern.match(line);
        if (match.hasMatch())
            found << Include{match.captured(2), match.captured(1) == u"<", number};
    }
    return found;
}

} // namespace efa::architecture
