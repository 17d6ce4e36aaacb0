// How Helm reads `--set path=text`.
#include "delivery/helmvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace efa::delivery {

using kustomize::Tag;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmValues)
};

/// Helm's own border for an index.
constexpr uint32_t maxIndex = 65536;
constexpr size_t maxSteps = 64;

/// One step of a path: into a mapping or into a list.
struct Step
{
    std::string key;
    std::optional<uint32_t> index;
};

tl::unexpected<Error> badPath(std::string_view path)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The Helm parameter \"%1\" has no path that can be set.")
                                   .arg(QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()))),
                    .hint = Text::tr("Write it like image.tag or hosts[0].name.")});
}

class PathReader
{
  public:
    explicit PathReader(std::string_view path)
        : m_path(path)
    {
    }

    Result<std::vector<Step>> read()
    {
        std::vector<Step> steps;
        while (m_at < m_path.size()) {
            if (steps.size() == maxSteps || !readStep(steps))
                return badPath(m_path);
        }
        if (steps.empty())
            return badPath(m_path);
        return steps;
    }

  private:
    bool readStep(std::vector<Step>& steps)
    {
        if (m_path[m_at] == '[')
            return readIndex(steps);
        std::string key;
        for (; m_at < m_path.size() && m_path[m_at] != '.' && m_path[m_at] != '['; ++m_at) {
            if (m_path[m_at] == '\\' && m_at + 1 < m_path.size())
                ++m_at;
            key += m_path[m_at];
        }
        const bool isKey = !key.empty();
        steps.push_back({.key = std::move(key), .index = std::nullopt});
        return isKey && skipDot();
    }

    bool readIndex(std::vector<Step>& steps)
    {
        const size_t end = m_path.find(']', m_at);
        if (end == std::string_view::npos || steps.empty())
            return false;
        uint32_t index = 0;
        const char* const last = m_path.data() + end;
        const auto [read, error] = std::from_chars(m_path.data() + m_at + 1, last, index);
        if (error != std::errc() || read != last || index > maxIndex)
            return false;
        steps.push_back({.key = {}, .index = index});
        m_at = end + 1;
        return skipDot();
    }

    /// A dot between steps; one at the end names nothing.
    bool skipDot()
    {
        if (m_at == m_path.size() || m_path[m_at] != '.')
            return true;
        ++m_at;
        return m_at < m_path.size();
    }

    std::string_view m_path;
    size_t m_at = 0;
};

Value typedScalar(std::string_view text)
{
    const auto is = [text](std::string_view word) {
        return std::ranges::equal(text, word, [](char a, char b) { return (a | 0x20) == b; });
    };
    if (is("true") || is("false"))
        return Value::scalar(is("true") ? "true" : "false", Tag::Bool);
    if (is("null"))
        return Value::null();
    int64_t number = 0;
    const auto [read, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = !text.empty() && error == std::errc() && read == text.data() + text.size();
    if (isNumber && (text.front() != '0' || text == "0"))
        return Value::scalar(text, Tag::Int);
    return Value::scalar(text, Tag::Str);
}

Value scalarOf(std::string_view text, HelmParameter type)
{
    return type == HelmParameter::Typed ? typedScalar(text) : Value::scalar(text, Tag::Str);
}

Value parameterValue(std::string_view text, HelmParameter type)
{
    if (text.size() < 2 || text.front() != '{' || text.back() != '}')
        return scalarOf(text, type);
    std::vector<Value> items;
    std::string item;
    text = text.substr(1, text.size() - 2);
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ',') {
            items.push_back(scalarOf(item, type));
            item.clear();
            continue;
        }
        if (text[at] == '\\' && at + 1 < text.size())
            ++at;
        item += text[at];
    }
    if (!items.empty() || !item.empty())
        items.push_back(scalarOf(item, type));
    return Value::sequence(std::move(items));
}

Value withStep(const Value& here, std::span<const Step> steps, const Value& value)
{
    if (steps.empty())
        return value;
    const Step& step = steps.front();
    if (!step.index) {
        const Value mapping = here.isMapping() ? here : Value::mapping({});
        const Value* below = mapping.find(step.key);
        return mapping.with(step.key, withStep(below ? *below : Value(), steps.subspan(1), value));
    }
    std::vector<Value> items(here.items().begin(), here.items().end());
    if (items.size() <= *step.index)
        items.resize(*step.index + 1, Value::null());
    items[*step.index] = withStep(items[*step.index], steps.subspan(1), value);
    return Value::sequence(std::move(items));
}

} // namespace

Result<Value> withHelmParameter(const Value& values, std::string_view path, std::string_view text,
                                HelmParameter type)
{
    const Result<std::vector<Step>> steps = PathReader(path).read();
    if (!steps)
        return failure(steps.error());
    return withStep(values, *steps, parameterValue(text, type));
}

} // namespace efa::delivery
