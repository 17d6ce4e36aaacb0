#include "tests/models/yaml/randomyaml.h"

using namespace Qt::StringLiterals;

RandomYaml::RandomYaml(quint32 seed)
    : m_random(seed)
{
}

QByteArray RandomYaml::text()
{
    m_break = oneIn(4) ? "\r\n" : "\n";
    m_text = oneIn(8) ? "\xEF\xBB\xBF" : "";
    const int documents = oneIn(5) ? 2 : 1;
    for (int i = 0; i < documents; ++i) {
        m_anchors = 0;
        if (i > 0 || oneIn(4))
            m_text += "---" + m_break;
        if (oneIn(4))
            sequenceItems(0, 3, false);
        else
            mappingMembers(0, 3, false);
    }
    if (oneIn(3))
        m_text.chop(m_break.size());
    return m_text;
}

QByteArray RandomYaml::value()
{
    if (oneIn(3))
        return oneOf({"",
                      "yes",
                      "1:30",
                      "0x1F",
                      "null",
                      "~",
                      "<<",
                      "- a",
                      "a: b",
                      "x #y",
                      "#y",
                      "it's",
                      "\"q\"",
                      "\\",
                      " a",
                      "a ",
                      "\t",
                      "a\tb",
                      "[x]",
                      "{x}",
                      "x, y",
                      "?",
                      "-",
                      ":",
                      "*a",
                      "&a",
                      "!t",
                      "%p",
                      "@",
                      "`",
                      "---",
                      "--- a",
                      "\x01",
                      "\xC2\x85",
                      "\xE2\x80\xA8",
                      "\xEF\xBB\xBF",
                      "\xF0\x9F\x98\x80 x"});
    if (oneIn(3))
        return oneOf({"a\n", "a\nb", "a\nb\n", "a\n\nb\n", "\na\n", "a\n\n", "a\n\n\n", "\n", "  a\nb\n",
                      "a\n  b\n", "a \nb", "a\n ", "\ta\nb", "a\r\nb", "# a\nb: c\n- d\n", "a\n---\nb\n",
                      "\n  a\nb", " \na\n"});
    QByteArray words = word();
    while (oneIn(2))
        words += ' ' + word();
    return words;
}

QByteArray RandomYaml::oneOf(std::initializer_list<const char*> choices)
{
    return *(choices.begin() + m_random.bounded(static_cast<int>(choices.size())));
}

QByteArray RandomYaml::word()
{
    return oneOf({"alpha", "beta", "x", "edge-7", "k3s", "v1.2.3", "gr\xC3\xBC\xC3\x9F",
                  "\xE6\x97\xA5\xE6\x9C\xAC", "2Gi", "a/b:c"});
}

QByteArray RandomYaml::scalar(bool inFlow)
{
    switch (m_random.bounded(8)) {
    case 0:
        return QByteArray::number(m_random.bounded(5000));
    case 1:
        return "'" + oneOf({"", "it''s", "a: b", "x # y", "[z]"}) + "'";
    case 2:
        return "\"" + oneOf({"", "a\\tb", "x \\\"y\\\"", "a: b # c", "\\u00e9"}) + "\"";
    case 3:
        return oneOf({"true", "null", "~", "yes", "1.5"});
    case 4:
        return inFlow ? "\"two words\"" : oneOf({"two words", "http://x.y/z?a=b", "it's, well", "a#b"});
    default:
        return inFlow ? oneOf({"alpha", "x", "edge-7"}) : word();
    }
}

QByteArray RandomYaml::key(int number, bool inFlow)
{
    const QByteArray name =
        oneOf({"name", "spec", "a", "labels", "gr\xC3\xBCn"}) + QByteArray::number(number);
    if (oneIn(6))
        return "\"" + name + "\"";
    if (oneIn(8))
        return "'" + name + "'";
    return !inFlow && oneIn(10) ? name + " x" : name;
}

QByteArray RandomYaml::comment()
{
    return oneOf({"# c", "# a: b", "#", "# - x", "# \"open", "# }"});
}

QByteArray RandomYaml::properties()
{
    if (oneIn(12))
        return "&x" + QByteArray::number(++m_anchors) + ' ';
    return oneIn(20) ? "!local " : "";
}

void RandomYaml::lineEnd()
{
    if (oneIn(5))
        m_text += ' ' + comment();
    else if (oneIn(12))
        m_text += "  ";
    m_text += m_break;
    if (oneIn(12))
        m_text += m_break;
}

void RandomYaml::mappingMembers(int indent, int depth, bool firstInPlace)
{
    const int count = m_random.bounded(1, 5);
    for (int i = 0; i < count; ++i) {
        if (i > 0 || !firstInPlace) {
            if (oneIn(8))
                m_text += QByteArray(indent, ' ') + comment() + m_break;
            m_text += QByteArray(indent, ' ');
        }
        m_text += key(i, false) + ':';
        memberValue(indent, depth);
    }
}

void RandomYaml::memberValue(int indent, int depth)
{
    const int kind = m_random.bounded(depth > 0 ? 10 : 6);
    if (kind == 0)
        return lineEnd();
    if (kind == 1)
        return literal(indent);
    if (kind == 2) {
        m_text += ' ' + properties() + flow(depth - 1, indent + 2);
        return lineEnd();
    }
    if (kind < 6) {
        const bool alias = m_anchors > 0 && oneIn(10);
        m_text += alias ? " *x" + QByteArray::number(m_random.bounded(m_anchors) + 1)
                        : ' ' + properties() + scalar(false);
        return lineEnd();
    }
    if (oneIn(15))
        m_text += " &n" + QByteArray::number(m_random.generate() % 100000);
    lineEnd();
    if (kind < 8)
        mappingMembers(indent + m_random.bounded(1, 5), depth - 1, false);
    else
        sequenceItems(indent + 2 * m_random.bounded(2), depth - 1, false);
}

void RandomYaml::sequenceItems(int indent, int depth, bool firstInPlace)
{
    const int count = m_random.bounded(1, 5);
    for (int i = 0; i < count; ++i) {
        if (i > 0 || !firstInPlace) {
            if (oneIn(8))
                m_text += QByteArray(indent, ' ') + comment() + m_break;
            m_text += QByteArray(indent, ' ');
        }
        m_text += '-';
        itemValue(indent, depth);
    }
}

void RandomYaml::itemValue(int indent, int depth)
{
    const int kind = m_random.bounded(depth > 0 ? 10 : 6);
    const int gap = oneIn(5) ? 3 : 1;
    if (kind == 0)
        return lineEnd();
    if (kind == 1)
        return literal(indent);
    m_text += QByteArray(gap, ' ');
    if (kind == 2) {
        m_text += flow(depth - 1, indent + 2);
        return lineEnd();
    }
    if (kind < 6) {
        m_text += properties() + scalar(false);
        return lineEnd();
    }
    if (kind < 9)
        mappingMembers(indent + 1 + gap, depth - 1, true);
    else
        sequenceItems(indent + 1 + gap, depth - 1, true);
}

void RandomYaml::literal(int indent)
{
    const QByteArray style = oneOf({"|", "|-", "|+", ">", ">-", ">+"});
    const int inner = indent + m_random.bounded(1, 5);
    m_text += ' ' + style + (oneIn(6) ? " # c" : "") + m_break;
    const int lines = m_random.bounded(1, 4);
    for (int i = 0; i < lines; ++i) {
        if (i > 0 && oneIn(5))
            m_text += m_break;
        m_text += QByteArray(inner + (i > 0 && oneIn(4) ? 2 : 0), ' ') +
                  oneOf({"text", "a: b", "# no comment", "- x", "two words"}) + m_break;
    }
    if (oneIn(4))
        m_text += m_break;
}

QByteArray RandomYaml::flow(int depth, int indent)
{
    const bool mapping = oneIn(2);
    const bool lines = oneIn(2);
    const QByteArray separator = lines ? m_break + QByteArray(indent, ' ') : QByteArray(oneIn(4) ? "" : " ");
    QByteArray text = mapping ? "{" : "[";
    const int count = m_random.bounded(4);
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        if (i > 0 || (lines && !oneIn(3)))
            text += lines && i > 0 && oneIn(4) ? " " + comment() + separator : separator;
        if (lines && text.endsWith(separator) && oneIn(3))
            text += comment() + separator;
        if (mapping)
            text += key(i, true) + ": ";
        if (depth > 0 && oneIn(4))
            text += flow(depth - 1, indent + 2);
        else
            text += scalar(true);
    }
    if (count > 0 && oneIn(6))
        text += ',';
    if (lines)
        text += (oneIn(4) ? ' ' + comment() : QByteArray()) + m_break + QByteArray(indent - 1, ' ');
    return text + (mapping ? '}' : ']');
}
