#include "randomdocument.h"

RandomDocument::RandomDocument(quint32 seed)
    : m_seed(seed), m_random(seed)
{
}

QByteArray RandomDocument::text()
{
    const QByteArray name = "d" + QByteArray::number(m_seed);
    QByteArray text = "apiVersion: example.com/v1\nkind: Thing\n";
    text += oneIn(4) ? "metadata: {name: " + name + "}\n" : "metadata:\n  name: " + name + '\n';
    for (int i = m_random.bounded(1, 4); i > 0; --i)
        text += "f" + QByteArray::number(i) + ':' + value(0, 3);
    if (oneIn(20))
        text =
            oneOf({"{} a: @\n---\n", "[] a: b\n---\n", "{x: y} a: b\n---\n", "{ } 'a' b: @\n---\n"}) + text;
    if (oneIn(8))
        text += oneOf({"...\n", "... # end\n", "# end", "\n\n", "\t\n", "  # end\n", "\n# end\n",
                       "\n\n  # end\n\n", "...\n# end\n", "# end\n\n# more"});
    if (oneIn(10))
        text.replace('\n', "\r\n");
    return text;
}

QByteArray RandomDocument::oneOf(std::initializer_list<const char*> choices)
{
    return *(choices.begin() + m_random.bounded(static_cast<int>(choices.size())));
}

QByteArray RandomDocument::plain()
{
    if (oneIn(2))
        return oneOf({"word", "two words", "a:b", "a#b", "it's", "v1.2", "-x", "?y", "gr\xC3\xBC\xC3\x9F",
                      "\xE6\x97\xA5", "\xF0\x9F\x98\x80", "x\ty", "a\xC2\xA0z", "http://h:80/p?q=1", "50%"});
    return oneOf({"null",
                  "~",
                  "true",
                  "False",
                  "yes",
                  "No",
                  "on",
                  "y",
                  "5",
                  "-7",
                  "+3",
                  "017",
                  "0o17",
                  "0x1F",
                  "0b11",
                  "1_000",
                  "1.5",
                  "1e3",
                  ".5",
                  "-.5",
                  "5.",
                  ".inf",
                  ".nan",
                  "1:30",
                  "=",
                  "<<",
                  "2001-02-03",
                  "NULL",
                  "08",
                  "1e400",
                  "-0",
                  "0.0",
                  "1.0",
                  "0x",
                  "1e",
                  "2001-1-1T1:2:3Z",
                  "9223372036854775808",
                  "18446744073709551616",
                  "0.1e-9",
                  "123456789.123456789",
                  "1E+2"});
}

QByteArray RandomDocument::quoted()
{
    if (oneIn(2))
        return "'" + oneOf({"", "it''s", "a: b", "# c", "5", "null", " x ", "\t", "\\n", "\xC3\xA9"}) + "'";
    return '"' + oneOf({"",    "\\t",  "a\\nb", "\\u00e9", "\\x41",  "\\\\",      "\\\"",
                        "5",   "true", "a: b",  "\\0",     "\\e",    "\\ x",      "\\U0001F600",
                        "\\L", "\\_",  "x\\n",  "\\n\\n",  " \\n x", "a\\n  b\\n"}) +
           '"';
}

QByteArray RandomDocument::properties()
{
    QByteArray text;
    if (oneIn(14))
        text += "&a" + QByteArray::number(++m_anchors) + ' ';
    if (oneIn(18))
        text +=
            oneOf({"!!str ", "! ", "!own ", "!!int ", "!!float ", "!!null ", "!<tag:yaml.org,2002:str> "});
    return text;
}

QByteArray RandomDocument::key()
{
    const QByteArray number = QByteArray::number(++m_keys);
    if (oneIn(30))
        return oneOf(
            {"null", "~", "true", "5", "1.5", "yes", "0x1F", "2001-02-03", "<<", "[x]", "\"\"", "''"});
    if (oneIn(8))
        return oneIn(2) ? "'k" + number + "'" : "\"k" + number + '"';
    return oneOf({"k", "key ", "a.b/c-", "\xC3\xBC", "y", "-"}) + number;
}

QByteArray RandomDocument::scalar()
{
    if (m_anchors > 0 && oneIn(12))
        return "*a" + QByteArray::number(m_random.bounded(m_anchors) + 1);
    return properties() + (oneIn(3) ? quoted() : plain());
}

QByteArray RandomDocument::flow(int depth)
{
    const bool isMapping = oneIn(2);
    const QByteArray gap = oneOf({"", " ", " ", "  "});
    QByteArray text = isMapping ? "{" : "[";
    const int count = m_random.bounded(4);
    for (int i = 0; i < count; ++i) {
        text += i > 0 ? "," + (gap.isEmpty() ? " " : gap) : gap;
        if (isMapping)
            text += key() + ": ";
        if (depth > 0 && oneIn(4))
            text += flow(depth - 1);
        else if (!isMapping || !oneIn(6))
            text += scalar();
    }
    if (count > 0 && oneIn(8))
        text += ',';
    return text + gap + (isMapping ? '}' : ']');
}

QByteArray RandomDocument::lineEnd()
{
    QByteArray text = oneIn(6) ? oneOf({" # c", "  # c: d", " #", " \t# c", "  ", "\t"}) : QByteArray();
    text += '\n';
    if (oneIn(15))
        text += oneOf({"\n", "# c\n", "      # c\n", "  \n"});
    return text;
}

/// A text that goes on over several lines, without or in quotes.
QByteArray RandomDocument::inLines(int indent)
{
    const QByteArray quote = oneOf({"", "'", "\""});
    const QByteArray margin(indent + m_random.bounded(1, 4), ' ');
    QByteArray text = ' ' + quote + "first";
    for (int i = m_random.bounded(1, 4); i > 0; --i)
        text += '\n' + (oneIn(4) ? QByteArray("\n") : QByteArray()) + margin +
                oneOf({"second", "a  b", "x ", "it", "5"});
    return text + quote + lineEnd();
}

QByteArray RandomDocument::block(int indent)
{
    const int depth = m_random.bounded(1, 4);
    const bool isSaid = oneIn(5);
    QByteArray text = ' ' + properties() + oneOf({"|", ">", ">", "|"});
    if (isSaid)
        text += QByteArray::number(depth);
    text += oneOf({"", "", "-", "+"}) + (oneIn(8) ? " # c\n" : "\n");
    const QByteArray margin(indent + depth, ' ');
    if (oneIn(8))
        text += oneOf({"\n", "\n\n", " \n"});
    for (int i = m_random.bounded(4); i > 0; --i) {
        text +=
            margin +
            oneOf({"text", "two words", "a: b", "# no comment", "- x", "it's \"q\"", "x ", "gr\xC3\xBC"}) +
            '\n';
        if (oneIn(5))
            text += oneOf({"\n", "\n\n", "  \n"});
        if (i > 1 && oneIn(4))
            text += margin + oneOf({"  deeper", " x", "\tt", "    - y"}) + '\n';
    }
    return text;
}

QByteArray RandomDocument::mapping(int indent, int depth)
{
    QByteArray text;
    for (int i = m_random.bounded(1, 4); i > 0; --i) {
        const QByteArray margin(i == 1 && oneIn(60) ? indent + 1 : indent, ' ');
        if (oneIn(15))
            text += margin + "# c\n";
        if (m_anchors > 0 && oneIn(20))
            text += margin + "<<: *a" + QByteArray::number(m_random.bounded(m_anchors) + 1) + '\n';
        else if (oneIn(25))
            text += margin + "? " + key() + '\n' + margin + ':' + value(indent, depth - 1);
        else
            text += margin + key() + ':' + value(indent, depth - 1);
    }
    return text;
}

QByteArray RandomDocument::sequence(int indent, int depth)
{
    QByteArray text;
    for (int i = m_random.bounded(1, 4); i > 0; --i)
        text += QByteArray(indent, ' ') + '-' + value(indent, depth - 1);
    return text;
}

QByteArray RandomDocument::value(int indent, int depth)
{
    switch (m_random.bounded(depth > 0 ? 12 : 7)) {
    case 0:
        return lineEnd();
    case 1:
        return block(indent);
    case 2:
        return inLines(indent);
    case 3:
        return ' ' + properties() + flow(2) + lineEnd();
    case 4:
    case 5:
    case 6:
        return oneOf({" ", " ", "  ", "\t"}) + scalar() + lineEnd();
    case 7:
    case 8:
        return (oneIn(10) ? " &a" + QByteArray::number(++m_anchors) : QByteArray()) + lineEnd() +
               sequence(indent + m_random.bounded(1, 3), depth);
    default:
        return (oneIn(6) ? " &a" + QByteArray::number(++m_anchors) : QByteArray()) + lineEnd() +
               mapping(indent + m_random.bounded(1, 5), depth);
    }
}
