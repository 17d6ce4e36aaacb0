#include "delivery/shelltemplate.h"

#include "delivery/shelloperation.h"
#include "delivery/shellscanner.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using Node = ShellTemplate::Node;
using Token = ShellScanner::Token;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ShellTemplate)
};

constexpr int maxNesting = 200;
constexpr size_t shownLength = 40;

constexpr ShellScanner::Accept any = nullptr;

bool inName(char32_t c, size_t /*length*/)
{
    return QChar::isLetter(c) || QChar::isDigit(c) || c == U'_';
}
bool oneHash(char32_t c, size_t length)
{
    return c == U'#' && length == 1;
}
bool oneEqual(char32_t c, size_t length)
{
    return c == U'=' && length == 1;
}
bool oneColon(char32_t c, size_t length)
{
    return c == U':' && length == 1;
}
bool colons(char32_t c, size_t /*length*/)
{
    return c == U':';
}
bool slashes(char32_t c, size_t /*length*/)
{
    return c == U'/';
}
bool notSlash(char32_t c, size_t /*length*/)
{
    return c != U'/';
}
bool notClosing(char32_t c, size_t /*length*/)
{
    return c != U'}';
}
bool notColonOrClosing(char32_t c, size_t /*length*/)
{
    return c != U':' && c != U'}';
}
bool upToTwoHashes(char32_t c, size_t length)
{
    return c == U'#' && length < 3;
}
bool upToTwoPercents(char32_t c, size_t length)
{
    return c == U'%' && length < 3;
}
bool casing(char32_t c, size_t length)
{
    return (c == U',' || c == U'^') && length < 3;
}
bool defaulting(char32_t c, size_t length)
{
    if (length == 1)
        return c == U':';
    return length == 2 && (c == U'=' || c == U'-' || c == U'?' || c == U'+');
}
bool replacing(char32_t c, size_t length)
{
    if (length == 1)
        return c == U'/';
    return length == 2 && (c == U'/' || c == U'#' || c == U'%');
}

/// Reads pieces from a scanner; nothing where the text is not what the reference takes.
class Reader
{
  public:
    explicit Reader(std::string text)
        : m_scanner(std::move(text))
    {
    }

    Result<std::vector<Node>> all()
    {
        std::vector<Node> nodes;
        for (;;) {
            m_scanner.setEscaped(ShellScanner::Escaped::Dollars);
            m_begin = m_scanner.origin();
            switch (
                m_scanner.scan(any, ShellScanner::Texts | ShellScanner::Openings | ShellScanner::Escapes)) {
            case Token::End:
                return nodes;
            case Token::Plain:
                nodes.push_back({.text = m_scanner.token(), .name = {}, .operation = {}, .arguments = {}});
                break;
            case Token::Opening: {
                std::optional<Node> variable = this->variable(m_begin, 0);
                if (!variable)
                    return fault();
                nodes.push_back(std::move(*variable));
                break;
            }
            default:
                return fault();
            }
        }
    }

  private:
    tl::unexpected<Error> fault() const
    {
        const std::string shown = m_scanner.original(m_begin, m_begin + shownLength);
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("\"%1\" is no substitution that Flux understands.")
                                       .arg(QString::fromStdString(shown.substr(0, shown.find('\n')))),
                        .hint = Text::tr("Write $${ where the text itself is meant.")});
    }

    std::optional<Node> variable(size_t begin, int depth)
    {
        if (depth > maxNesting)
            return std::nullopt;
        m_scanner.setEscaped(ShellScanner::Escaped::All);
        Node node;
        const bool read = m_scanner.peek() == U'#' ? length(node) : named(node, depth);
        if (!read)
            return std::nullopt;
        node.text = m_scanner.original(begin, m_scanner.origin());
        return node;
    }

    bool length(Node& node) { return operation(node, oneHash) && name(node) && closing(); }

    bool named(Node& node, int depth)
    {
        if (!name(node))
            return false;
        switch (m_scanner.peek()) {
        case U':':
            return isDefaultNext() ? defaulted(node, defaulting, depth) : ranged(node, depth);
        case U'=':
            return defaulted(node, oneEqual, depth);
        case U',':
        case U'^':
            return operation(node, casing) && closing();
        case U'/':
            return replaced(node, depth);
        case U'#':
            return operation(node, upToTwoHashes) && argument(node, notClosing, 0, depth) && closing();
        case U'%':
            return operation(node, upToTwoPercents) && argument(node, notClosing, 0, depth) && closing();
        default:
            return closing();
        }
    }

    bool isDefaultNext()
    {
        const char32_t second = m_scanner.peekSecond();
        return second == U'=' || second == U'-' || second == U'?' || second == U'+';
    }

    bool name(Node& node)
    {
        if (m_scanner.scan(inName, ShellScanner::Texts) != Token::Plain)
            return false;
        node.name = m_scanner.token();
        return true;
    }

    bool operation(Node& node, ShellScanner::Accept accept)
    {
        if (m_scanner.scan(accept, ShellScanner::Texts) != Token::Plain)
            return false;
        node.operation = m_scanner.token();
        return true;
    }

    bool closing() { return m_scanner.scan(any, ShellScanner::Closings) == Token::Closing; }

    bool argument(Node& node, ShellScanner::Accept accept, uint8_t mode, int depth)
    {
        const size_t begin = m_scanner.origin();
        const Token token =
            m_scanner.scan(accept, static_cast<uint8_t>(mode | ShellScanner::Texts | ShellScanner::Openings));
        if (token == Token::Plain) {
            node.arguments.push_back(
                {.text = m_scanner.token(), .name = {}, .operation = {}, .arguments = {}});
            return true;
        }
        std::optional<Node> inner = token == Token::Opening ? variable(begin, depth + 1) : std::nullopt;
        if (!inner)
            return false;
        node.arguments.push_back(std::move(*inner));
        return true;
    }

    bool defaulted(Node& node, ShellScanner::Accept accept, int depth)
    {
        if (!operation(node, accept))
            return false;
        while (m_scanner.peek() != U'}') {
            if (!argument(node, notClosing, 0, depth))
                return false;
        }
        return closing();
    }

    bool ranged(Node& node, int depth)
    {
        if (!operation(node, oneColon) || !argument(node, notColonOrClosing, 0, depth))
            return false;
        const Token token = m_scanner.scan(colons, ShellScanner::Texts | ShellScanner::Closings);
        if (token == Token::Closing)
            return true;
        return token == Token::Plain && argument(node, notClosing, 0, depth) && closing();
    }

    bool replaced(Node& node, int depth)
    {
        if (!operation(node, replacing) || !argument(node, notSlash, ShellScanner::Escapes, depth) ||
            m_scanner.scan(slashes, ShellScanner::Texts) != Token::Plain)
            return false;
        if (m_scanner.peek() == U'}')
            return closing();
        return argument(node, notClosing, ShellScanner::Escapes, depth) && closing();
    }

    ShellScanner m_scanner;
    size_t m_begin = 0; ///< of the piece that is being read
};

void collectNames(const Node& node, std::vector<std::string>& names)
{
    if (!node.name.empty() && std::ranges::find(names, node.name) == names.end())
        names.push_back(node.name);
    for (const Node& argument : node.arguments)
        collectNames(argument, names);
}

bool isBare(const Node& node, std::string_view name)
{
    return (node.name == name && !givesDefault(node.operation)) ||
           std::ranges::any_of(node.arguments, [&](const Node& argument) { return isBare(argument, name); });
}

Result<std::string> expandedNode(const Node& node, const ShellTemplate::Variables& variables,
                                 ShellTemplate::Unset unset)
{
    if (node.name.empty())
        return node.text;
    std::vector<std::string> arguments;
    for (const Node& argument : node.arguments) {
        Result<std::string> text = expandedNode(argument, variables, unset);
        if (!text)
            return text;
        arguments.push_back(std::move(*text));
    }
    const ShellTemplate::Value value = variables(node.name);
    using State = ShellTemplate::Value::State;
    if (value.state == State::Unknown)
        return node.text;
    if (value.state == State::Unset && unset == ShellTemplate::Unset::Refused &&
        !givesDefault(node.operation))
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The variable %1 is not set.").arg(QString::fromStdString(node.name)),
             .hint = Text::tr("Set it under `postBuild`, or give it a default: ${%1:=value}.")
                         .arg(QString::fromStdString(node.name))});
    std::optional<std::string> text = applied(node.operation, value.text, arguments);
    if (text)
        return *text;
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("%1 ends before it begins.").arg(QString::fromStdString(node.text)),
                    .hint = Text::tr("Give it a length of 0 or more.")});
}

} // namespace

Result<ShellTemplate> ShellTemplate::parse(std::string text)
{
    ShellTemplate parsed;
    parsed.m_bytes = sizeof(ShellTemplate) + 2 * text.size() + 256;
    Result<std::vector<Node>> nodes = Reader(std::move(text)).all();
    if (!nodes)
        return failure(std::move(nodes).error());
    parsed.m_nodes = std::move(*nodes);
    for (const Node& node : parsed.m_nodes)
        collectNames(node, parsed.m_names);
    return parsed;
}

Result<std::string> ShellTemplate::expanded(const Variables& variables, Unset unset) const
{
    std::string all;
    for (const Node& node : m_nodes) {
        const Result<std::string> text = expandedNode(node, variables, unset);
        if (!text)
            return text;
        all += *text;
    }
    return all;
}

bool ShellTemplate::leavesEmpty(std::string_view name) const
{
    return std::ranges::any_of(m_nodes, [&](const Node& node) { return isBare(node, name); });
}

bool ShellTemplate::isPlain() const
{
    return std::ranges::all_of(m_nodes, [](const Node& node) { return node.operation.empty(); });
}

size_t ShellTemplate::bytes() const
{
    return m_bytes;
}

} // namespace efa::delivery
