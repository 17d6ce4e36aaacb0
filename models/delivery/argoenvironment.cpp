#include "delivery/argoenvironment.h"

#include <algorithm>
#include <cctype>

namespace efa::delivery {

namespace {

constexpr std::string_view revisionName = "ARGOCD_APP_REVISION";

bool isCommit(std::string_view revision)
{
    return revision.size() == 40 &&
           std::ranges::all_of(revision, [](unsigned char c) { return std::isxdigit(c) != 0; });
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// Shell's variables of one character.
bool isSpecial(char c)
{
    return std::string_view("*#$@!?-0123456789").find(c) != std::string_view::npos;
}

} // namespace

ArgoEnvironment::ArgoEnvironment(const ArgoApplication& application, const ArgoSource& source)
    : m_values({{"$", "$"},
                {"ARGOCD_APP_NAME", application.name},
                {"ARGOCD_APP_NAMESPACE", application.destinationNamespace},
                {"ARGOCD_APP_PROJECT_NAME", application.project},
                {"ARGOCD_APP_SOURCE_REPO_URL", source.url},
                {"ARGOCD_APP_SOURCE_PATH", source.path},
                {"ARGOCD_APP_SOURCE_TARGET_REVISION", source.revision}})
{
    if (!isCommit(source.revision))
        return;
    m_values.emplace(revisionName, source.revision);
    m_values.emplace("ARGOCD_APP_REVISION_SHORT", source.revision.substr(0, 7));
    m_values.emplace("ARGOCD_APP_REVISION_SHORT_8", source.revision.substr(0, 8));
}

std::string ArgoEnvironment::valueOf(std::string_view name, std::string_view written)
{
    if (const auto found = m_values.find(name); found != m_values.end())
        return found->second;
    if (!name.starts_with(revisionName))
        return {};
    m_unknown.emplace(name);
    return std::string(written);
}

std::string ArgoEnvironment::expanded(std::string_view text)
{
    std::string result;
    for (size_t at = 0; at < text.size();) {
        if (text[at] != '$' || at + 1 == text.size()) {
            result += text[at++];
            continue;
        }
        const size_t begin = at++;
        const bool isBraced = text[at] == '{';
        at += isBraced ? 1 : 0;
        const size_t name = at;
        if (at < text.size() && isSpecial(text[at]))
            ++at;
        else
            at = static_cast<size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at),
                                                      text.end(), isNameCharacter) -
                                     text.begin());
        const std::string_view read = text.substr(name, at - name);
        if (isBraced && (at == text.size() || text[at] != '}' || read.empty()))
            continue; // bad syntax, which os.Expand eats
        at += isBraced ? 1 : 0;
        result += read.empty() ? "$" : valueOf(read, text.substr(begin, at - begin));
    }
    return result;
}

} // namespace efa::delivery
