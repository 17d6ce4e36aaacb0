#include "tests/architecture/wording.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;

    bool holds(qsizetype at) const { return begin <= at && at < end; }
};

bool isSpeaking(const Source& source)
{
    return source.path.startsWith(u"models/") || source.path.startsWith(u"widgets/") ||
           source.path.startsWith(u"app/");
}

int lineOf(const QString& text, qsizetype at)
{
    return int(QStringView(text).first(at).count(u'\n')) + 1;
}

/// From behind an opening bracket to the one that closes it, or to one of `ends` outside of inner brackets.
qsizetype endFrom(const QString& code, qsizetype at, QStringView ends = {})
{
    int depth = 0;
    for (; at < code.size(); ++at) {
        const QChar c = code.at(at);
        if (depth == 0 && (ends.contains(c) || c == u')' || c == u'}' || c == u']'))
            break;
        if (c == u'(' || c == u'{' || c == u'[')
            ++depth;
        else if (c == u')' || c == u'}' || c == u']')
            --depth;
    }
    return at;
}

QList<Range> argumentsOf(const QString& code, const QRegularExpression& calls)
{
    QList<Range> ranges;
    for (auto found = calls.globalMatch(code); found.hasNext();) {
        const qsizetype begin = found.next().capturedEnd();
        ranges << Range{begin, endFrom(code, begin)};
    }
    return ranges;
}

/// What is handed to widgets and errors as words. The sample fleet's titles and texts are data.
QList<Range> spoken(const Source& source, const QString& code)
{
    static const QRegularExpression calls(
        uR"(\b(?:set(?:Text|ToolTip|StatusTip|WhatsThis|WindowTitle|Title|PlaceholderText|Words|Note)|)"
        uR"(setAccessible(?:Name|Description)|setLabelText|setInformativeText|addAction|addMenu|addTab|)"
        uR"(addItem|addRow|showEmpty|showError|showBusy|showNothing|setAvailable|makeIconButton|)"
        uR"(invalid|notPossible|fail|)"
        uR"((?:QAction|QCheckBox|QGroupBox|QLabel|QPushButton|QRadioButton|QMessageBox|Label|)"
        uR"(PanelHead|SearchField|TextBox|LinkButton)(?:\s+\w+)?)\s*\()"_s);
    static const QRegularExpression errors(uR"(\.(?:message|hint)\s*=(?!=))"_s);
    static const QRegularExpression members(uR"(\.(?:message|hint|title|action|text)\s*=(?!=))"_s);
    QList<Range> ranges = argumentsOf(code, calls);
    const bool data = source.path.startsWith(u"models/fleet/");
    for (auto found = (data ? errors : members).globalMatch(code); found.hasNext();) {
        const qsizetype begin = found.next().capturedEnd();
        ranges << Range{begin, endFrom(code, begin, u",;")};
    }
    return ranges;
}

/// Letters beside the places for values; the product's own name is the same in every language.
bool hasWords(QString literal)
{
    static const QRegularExpression places(uR"(%L?\d+|%L?n|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]+|\\.)"_s);
    static const QRegularExpression letter(uR"(\p{L})"_s);
    return literal != u"Edge Fleet Architect" && letter.match(literal.remove(places)).hasMatch();
}

/// In brackets, or asked of the fields of a document.
bool isKey(const QString& text, qsizetype quote)
{
    static const QRegularExpression asked(uR"(\bfields\.\w+\($)"_s);
    qsizetype at = quote - 1;
    if (at >= 0 && text.at(at) == u'u')
        --at;
    if (at < 0)
        return false;
    const QString before = text.first(at + 1).last(std::min<qsizetype>(at + 1, 60));
    return text.at(at) == u'[' || asked.match(before).hasMatch();
}

bool within(const QList<Range>& ranges, qsizetype at)
{
    return std::ranges::any_of(ranges, [at](const Range& range) { return range.holds(at); });
}

/// Begin of the innermost pair of braces around a place; -1 where there is none.
qsizetype openingBrace(const QString& code, qsizetype at)
{
    int depth = 0;
    for (--at; at >= 0; --at) {
        if (code.at(at) == u'}')
            ++depth;
        else if (code.at(at) == u'{' && depth-- == 0)
            return at;
    }
    return -1;
}

} // namespace

QList<Fault> textFaults(const Source& source)
{
    if (!isSpeaking(source))
        return {};
    // Names that are looked up and formats are no words for a person.
    static const QRegularExpression translating(
        uR"(\b(?:tr|translate|QT_TR(?:ANSLATE)?_NOOP3?|contains|startsWith|endsWith|value|find\w*|toString|arg)\s*\()"_s);
    static const QRegularExpression literal(uR"quoted("((?:[^"\\\n]|\\.)*)")quoted"_s);
    const QString code = blanked(source.text);
    const QString text = uncommented(source.text);
    const QList<Range> words = spoken(source, code);
    const QList<Range> translated = argumentsOf(code, translating);
    QList<Fault> faults;
    for (auto found = literal.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const qsizetype at = match.capturedStart();
        if (!within(words, at) || within(translated, at) || isKey(text, at) || !hasWords(match.captured(1)))
            continue;
        faults << Fault{
            u"text"_s, source.path, match.captured(1),
            u"line %1: \"%2\" does not go through tr()"_s.arg(lineOf(text, at)).arg(match.captured(1))};
    }
    return faults;
}

QList<Fault> hintFaults(const Source& source)
{
    if (!isSpeaking(source))
        return {};
    static const QRegularExpression coded(uR"((?<![\w)\]>])\.code\s*=(?!=)(?!\s*ErrorCode::Cancelled))"_s);
    static const QRegularExpression message(uR"(\.message\s*=(?!\s*\{\}))"_s);
    const QString code = blanked(source.text);
    QList<Fault> faults;
    for (auto found = coded.globalMatch(code); found.hasNext();) {
        const qsizetype at = found.next().capturedStart();
        const qsizetype open = openingBrace(code, at);
        const QString block = code.sliced(open + 1, endFrom(code, open + 1) - open - 1);
        if (message.match(block).hasMatch() && !block.contains(u".hint"))
            faults << Fault{
                u"hint"_s, source.path, {}, u"line %1: an error without a hint"_s.arg(lineOf(code, at))};
    }
    return faults;
}

} // namespace efa::architecture
