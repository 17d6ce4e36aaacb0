#include "widgets/common/yamlscanner.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int deepestFlow = 255;
constexpr int widestColumn = 0xfffe;

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// Numbers, quantities of Kubernetes, booleans and null.
bool isNumberLike(const QByteArray& word)
{
    static const QRegularExpression pattern(
        u"^(?:[-+]?(?:0x[0-9a-fA-F]+|0o[0-7]+|[0-9][0-9_]*(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)"
        "(?:m|u|n|k|[KMGTPE]i?)?|true|false|null|~|True|False|Null|TRUE|FALSE|NULL)$"_s);
    return word.size() <= 64 && pattern.match(QString::fromUtf8(word)).hasMatch();
}

class LineScanner
{
  public:
    LineScanner(const QByteArray& line, YamlCarry& carry)
        : m_line(line), m_carry(carry), m_inks(line.size(), char(YamlInk::Plain))
    {
    }

    QByteArray scan()
    {
        while (m_at < m_line.size() && isSpace(m_line.at(m_at)))
            ++m_at;
        if (m_carry.block > 0) {
            if (m_at == m_line.size() || m_at >= m_carry.block) {
                paint(0, m_line.size(), YamlInk::Text);
                return m_inks;
            }
            m_carry.block = 0;
        }
        if (m_carry.quote)
            quoted(0, m_carry.quote);
        else if (wholeLineMarker())
            return m_inks;
        while (m_at < m_line.size())
            token();
        return m_inks;
    }

  private:
    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line.at(m_at + ahead) : '\0';
    }

    bool endsWord(qsizetype at) const { return at >= m_line.size() || isSpace(m_line.at(at)); }

    void paint(qsizetype from, qsizetype to, YamlInk ink)
    {
        std::fill(m_inks.begin() + from, m_inks.begin() + std::min(to, m_inks.size()), char(ink));
    }

    bool wholeLineMarker()
    {
        const bool document =
            (m_line.startsWith("---") || m_line.startsWith("...")) && endsWord(3) && m_at == 0;
        if (document) {
            paint(0, 3, YamlInk::Marker);
            m_at = 3;
        } else if (m_line.startsWith('%') && m_carry.flow == 0) {
            paint(0, m_line.size(), YamlInk::Marker);
            return true;
        }
        return false;
    }

    void token()
    {
        const char c = peek();
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '#' && (m_at == 0 || isSpace(m_line.at(m_at - 1)))) {
            paint(m_at, m_line.size(), YamlInk::Comment);
            m_at = m_line.size();
        } else if ((c == '-' || c == '?') && endsWord(m_at + 1) && !m_value && m_carry.flow == 0) {
            ++m_at;
            m_item = true;
        } else if (c == '"' || c == '\'') {
            quoted(m_at, c);
        } else if (c == '{' || c == '[') {
            m_carry.flow = std::min(m_carry.flow + 1, deepestFlow);
            ++m_at;
        } else if (m_carry.flow > 0 && (c == '}' || c == ']' || c == ',')) {
            m_carry.flow -= c == ',' ? 0 : 1;
            m_value = false;
            ++m_at;
        } else if (c == '&' || c == '*' || c == '!') {
            reference();
        } else if ((c == '|' || c == '>') && m_carry.flow == 0) {
            blockHeader();
        } else {
            plain();
        }
    }

    void quoted(qsizetype from, char quote)
    {
        qsizetype at = m_carry.quote ? 0 : from + 1;
        m_carry.quote = quote;
        for (; at < m_line.size(); ++at) {
            if (quote == '"' && m_line.at(at) == '\\') {
                ++at;
            } else if (m_line.at(at) == quote) {
                if (quote == '\'' && at + 1 < m_line.size() && m_line.at(at + 1) == quote) {
                    ++at;
                    continue;
                }
                m_carry.quote = 0;
                ++at;
                break;
            }
        }
        at = std::min(at, m_line.size());
        paint(from, at, YamlInk::Text);
        m_at = at;
        if (!m_carry.quote)
            colon(from);
    }

    /// A colon after what begins at `from` makes that a key.
    bool colon(qsizetype from)
    {
        qsizetype at = m_at;
        while (at < m_line.size() && isSpace(m_line.at(at)))
            ++at;
        if (at >= m_line.size() || m_line.at(at) != ':' || !(endsWord(at + 1) || m_carry.flow > 0))
            return false;
        paint(from, m_at, YamlInk::Key);
        m_at = at + 1;
        m_value = true;
        m_keyColumn = from;
        return true;
    }

    void reference()
    {
        const qsizetype from = m_at;
        while (m_at < m_line.size() && !isSpace(peek()) && !(m_carry.flow > 0 && strchr(",]}", peek())))
            ++m_at;
        paint(from, m_at, YamlInk::Reference);
        colon(from);
    }

    void blockHeader()
    {
        qsizetype at = m_at + 1;
        while (at < m_line.size() && (m_line.at(at) == '+' || m_line.at(at) == '-' || isdigit(m_line.at(at))))
            ++at;
        if (!endsWord(at) || !(m_value || m_item))
            return plain();
        paint(m_at, at, YamlInk::Number);
        m_at = at;
        const qsizetype parent = m_value ? m_keyColumn : m_line.indexOf('-');
        m_carry.block = int(std::clamp<qsizetype>(parent, 0, widestColumn - 1)) + 1;
    }

    void plain()
    {
        const qsizetype from = m_at;
        while (m_at < m_line.size()) {
            const char c = peek();
            if (c == ':' && (endsWord(m_at + 1) || (m_carry.flow > 0 && strchr(",]}", peek(1)))))
                break;
            if (c == '#' && m_at > from && isSpace(m_line.at(m_at - 1)))
                break;
            if (m_carry.flow > 0 && strchr(",[]{}", c))
                break;
            ++m_at;
        }
        qsizetype end = m_at;
        while (end > from && isSpace(m_line.at(end - 1)))
            --end;
        const qsizetype stop = std::max(m_at, from + 1);
        m_at = end;
        if (end > from && colon(from))
            return;
        if (isNumberLike(m_line.mid(from, end - from)))
            paint(from, end, YamlInk::Number);
        else if (m_value || m_carry.flow > 0)
            paint(from, end, YamlInk::Text);
        m_at = stop;
    }

    const QByteArray& m_line;
    YamlCarry& m_carry;
    QByteArray m_inks;
    qsizetype m_at = 0;
    qsizetype m_keyColumn = 0;
    bool m_value = false; ///< behind a key
    bool m_item = false;  ///< behind a dash
};

} // namespace

QByteArray inkYamlLine(const QByteArray& line, YamlCarry& carry)
{
    return LineScanner(line, carry).scan();
}

} // namespace efa::widgets
