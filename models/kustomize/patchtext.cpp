#include "kustomize/patchtext.h"

#include "kustomize/buildannotations.h"
#include "kustomize/documentreader.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PatchText)
};

Result<JsonPatch> jsonPatch(const yaml::Source& source)
{
    if (source.bytes().isEmpty())
        return failure({.code = ErrorCode::Invalid, .message = Text::tr("The patch is empty.")});
    return JsonPatch::parse(source);
}

bool isOn(const std::map<std::string, bool>& options, const char* name)
{
    const auto found = options.find(name);
    return found != options.end() && found->second;
}

} // namespace

Result<PatchText> readPatch(const yaml::Source& source, const std::map<std::string, bool>& options)
{
    Result<std::vector<Value>> merges = readObjects(source);
    Result<JsonPatch> json = jsonPatch(source);
    if (merges && json) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message =
                 Text::tr("The patch says nothing that could be a strategic merge patch or a JSON patch."),
             .hint = Text::tr("Write an object with apiVersion, kind and name, or a list of operations."),
             .where = source.placeAt(0)});
    }
    if (!merges && !json) {
        Error error = merges.error();
        error.hint = Text::tr("Write an object with apiVersion, kind and name, or a list of operations.");
        if (!error.where)
            error.where = json.error().where ? json.error().where : source.placeAt(0);
        return tl::unexpected(std::move(error).withContext(
            Text::tr("The patch is neither a strategic merge patch nor a JSON patch")));
    }
    PatchText patch;
    if (json) {
        patch.json = *std::move(json);
        return patch;
    }
    for (Value& merge : *merges) {
        if (isOn(options, "allowNameChange"))
            merge = withFlag(merge, annotation::allowNameChange);
        if (isOn(options, "allowKindChange"))
            merge = withFlag(merge, annotation::allowKindChange);
        patch.merges.push_back(std::move(merge));
    }
    return patch;
}

} // namespace efa::kustomize
