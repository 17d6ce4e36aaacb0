#include "kustomize/labelselector.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::LabelSelector)
};

constexpr size_t longestName = 63;
constexpr size_t longestDomain = 253;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= longestName && isAlphanumeric(text.front()) &&
           isAlphanumeric(text.back()) && std::ranges::all_of(text, [](char c) {
               return isAlphanumeric(c) || c == '-' || c == '_' || c == '.';
           });
}

bool isDomain(std::string_view text)
{
    const auto isInside = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > longestDomain)
        return false;
    while (true) {
        const size_t dot = text.find('.');
        const std::string_view label = text.substr(0, dot);
        if (label.empty() || !isInside(label.front()) || !isInside(label.back()) ||
            !std::ranges::all_of(label, [&](char c) { return isInside(c) || c == '-'; }))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool isKey(std::string_view text)
{
    const size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return isName(text);
    return isDomain(text.substr(0, slash)) && isName(text.substr(slash + 1));
}

std::optional<int64_t> numberOf(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

/// Takes words and symbols off a text, and requirements from them.
class LabelSelectorParser
{
  public:
    explicit LabelSelectorParser(std::string_view text)
        : m_text(text), m_rest(text)
    {
        next();
    }

    Result<LabelSelector> selector()
    {
        LabelSelector result;
        while (!isEnd()) {
            Result<LabelSelector::Requirement> requirement = this->requirement();
            if (!requirement)
                return tl::unexpected(requirement.error());
            result.m_requirements.push_back(*std::move(requirement));
            if (isEnd())
                break;
            if (!takes(",") || (!isWord() && m_token != "!"))
                return wrong();
        }
        return result;
    }

  private:
    using Test = LabelSelector::Test;

    bool isEnd() const { return m_token.empty(); }
    bool isWord() const { return !isEnd() && symbols.find(m_token.front()) == std::string_view::npos; }

    bool takes(std::string_view token)
    {
        const bool found = m_token == token;
        if (found)
            next();
        return found;
    }

    void next()
    {
        const size_t begin = m_rest.find_first_not_of(" \t\r\n");
        m_rest.remove_prefix(std::min(begin, m_rest.size()));
        size_t length = std::min(m_rest.find_first_of(" \t\r\n=!(),><"), m_rest.size());
        if (length == 0 && !m_rest.empty())
            length = m_rest.starts_with("==") || m_rest.starts_with("!=") ? 2 : 1;
        m_token = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
    }

    tl::unexpected<Error> wrong() const
    {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The selector \"%1\" cannot be understood at \"%2\".")
                                       .arg(shown(m_text), shown(m_token)),
                        .hint = Text::tr(
                            "Write requirements such as a=b, c!=d, e in (f,g) or !h, with commas between.")});
    }

    Result<LabelSelector::Requirement> requirement()
    {
        LabelSelector::Requirement result;
        const bool negated = takes("!");
        if (!isWord() || !isKey(m_token))
            return wrong();
        result.key = m_token;
        next();
        if (isEnd() || m_token == ",") {
            result.test = negated ? Test::Missing : Test::Exists;
            return result;
        }
        const std::string_view sign = m_token;
        next();
        const bool isSet = sign == "in" || sign == "notin";
        if (!isSet && sign != "=" && sign != "==" && sign != "!=" && sign != ">" && sign != "<")
            return wrong();
        result.test = sign == ">"                       ? Test::Greater
                      : sign == "<"                     ? Test::Less
                      : sign == "!=" || sign == "notin" ? Test::NotIn
                                                        : Test::In;
        const bool read = isSet ? takesSet(result.values) : takesOne(result.values);
        const bool isNumeric = result.test == Test::Greater || result.test == Test::Less;
        const bool fine = read && std::ranges::all_of(result.values, [&](const std::string& value) {
                              return (value.empty() || isName(value)) && (!isNumeric || numberOf(value));
                          });
        return fine ? Result<LabelSelector::Requirement>(std::move(result)) : wrong();
    }

    bool takesOne(std::vector<std::string>& values)
    {
        if (isEnd() || m_token == ",") {
            values.emplace_back();
            return true;
        }
        if (!isWord())
            return false;
        values.emplace_back(m_token);
        next();
        return true;
    }

    /// `(a,b,)`: what is missing between commas is an empty value.
    bool takesSet(std::vector<std::string>& values)
    {
        if (!takes("("))
            return false;
        while (true) {
            std::string value;
            if (isWord()) {
                value = m_token;
                next();
            }
            values.push_back(std::move(value));
            if (takes(")"))
                return true;
            if (!takes(","))
                return false;
        }
    }

    static constexpr std::string_view symbols = "=!(),><";
    std::string_view m_text;
    std::string_view m_rest;
    std::string_view m_token;
};

Result<LabelSelector> LabelSelector::parse(std::string_view text)
{
    return LabelSelectorParser(text).selector();
}

bool LabelSelector::matches(const TextMap& labels) const
{
    return std::ranges::all_of(
        m_requirements, [&labels](const Requirement& requirement) { return requirement.isMet(labels); });
}

bool LabelSelector::Requirement::isMet(const TextMap& labels) const
{
    const auto entry = labels.find(key);
    const bool isThere = entry != labels.end();
    const auto isListed = [&] { return std::ranges::find(values, entry->second) != values.end(); };
    switch (test) {
    case Test::Exists:
        return isThere;
    case Test::Missing:
        return !isThere;
    case Test::In:
        return isThere && isListed();
    case Test::NotIn:
        return !isThere || !isListed();
    case Test::Greater:
    case Test::Less:
        break;
    }
    const std::optional<int64_t> number = isThere ? numberOf(entry->second) : std::nullopt;
    const std::optional<int64_t> bound = numberOf(values.front());
    if (!number || !bound)
        return false;
    return test == Test::Greater ? *number > *bound : *number < *bound;
}

} // namespace efa::kustomize
