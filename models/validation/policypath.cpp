#include "validation/policy.h"

#include <algorithm>
#include <optional>

namespace efa::validation {

namespace {

/// Reads one step after another.
class PathReader
{
  public:
    explicit PathReader(std::string_view rest)
        : m_rest(rest)
    {
    }

    std::optional<std::vector<PolicyPath::Step>> read()
    {
        std::vector<PolicyPath::Step> steps;
        while (!m_rest.empty()) {
            std::optional<PolicyPath::Step> step = m_rest.front() == '[' ? bracket() : key();
            if (!step)
                return std::nullopt;
            steps.push_back(std::move(*step));
        }
        return steps;
    }

  private:
    std::optional<PolicyPath::Step> bracket()
    {
        const size_t end = m_rest.find(m_rest.starts_with("[\"") ? "\"]" : "]");
        if (end == std::string_view::npos)
            return std::nullopt;
        const bool isQuoted = m_rest.starts_with("[\"");
        const std::string_view inside = m_rest.substr(isQuoted ? 2 : 1, end - (isQuoted ? 2 : 1));
        m_rest.remove_prefix(end + (isQuoted ? 2 : 1));
        if (isQuoted)
            return inside.empty() ? std::nullopt : std::optional(PolicyPath::Step{std::string(inside)});
        return inside == "*" ? std::optional(PolicyPath::Step()) : std::nullopt;
    }

    std::optional<PolicyPath::Step> key()
    {
        if (m_rest.front() == '.')
            m_rest.remove_prefix(1);
        const size_t end = std::min(m_rest.find_first_of(".["), m_rest.size());
        if (end == 0)
            return std::nullopt;
        PolicyPath::Step step{std::string(m_rest.substr(0, end))};
        m_rest.remove_prefix(end);
        return step;
    }

    std::string_view m_rest;
};

bool takeRoot(std::string_view& text, std::string_view name)
{
    if (!text.starts_with(name))
        return false;
    text.remove_prefix(name.size());
    return true;
}

} // namespace

std::optional<PolicyPath> PolicyPath::fromText(std::string_view text)
{
    PolicyPath path;
    if (takeRoot(text, "cluster."))
        path.root = Root::Cluster;
    else if (takeRoot(text, "pod."))
        path.root = Root::Pod;
    else if (takeRoot(text, "object."))
        path.root = Root::Object;
    auto steps = PathReader(text).read();
    if (!steps || steps->empty() || (path.root == Root::Cluster && steps->size() != 1))
        return std::nullopt;
    path.steps = std::move(*steps);
    return path;
}

} // namespace efa::validation
