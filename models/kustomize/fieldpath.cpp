#include "kustomize/fieldpath.h"

namespace efa::kustomize {

std::string pathText(const FieldPath& path)
{
    std::string text;
    for (const PathPart& part : path) {
        if (part.index)
            text += '[' + std::to_string(*part.index) + ']';
        else if (part.key.find_first_of(".[\"") != std::string::npos)
            text += "[\"" + part.key + "\"]";
        else
            text += (text.empty() ? "" : ".") + part.key;
    }
    return text;
}

} // namespace efa::kustomize
