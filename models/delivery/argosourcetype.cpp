#include "delivery/argosourcetype.h"

#include "delivery/helmvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoSource)
};

struct NamedTool
{
    const char* field;
    ArgoTool tool;
};

constexpr std::array<NamedTool, 4> tools = {{{"kustomize", ArgoTool::Kustomize},
                                             {"helm", ArgoTool::Helm},
                                             {"directory", ArgoTool::Directory},
                                             {"plugin", ArgoTool::Plugin}}};

/// RFC 7386: null takes away.
Value patched(const Value& base, const Value& patch)
{
    if (!patch.isMapping())
        return patch;
    Value result = base.isMapping() ? base : Value::mapping({});
    for (const Member& member : patch.members()) {
        const Value* before = result.find(member.key.text());
        if (member.value.isNilOrNull())
            result = result.without(member.key.text());
        else
            result = result.with(member.key.text(), patched(before ? *before : Value(), member.value));
    }
    return result;
}

/// The controller takes such a block away before it looks which tool is meant. Of kustomize's no switch
/// counts.
bool saysNothing(const Value& options, ArgoTool tool)
{
    if (options.isNilOrNull())
        return true;
    if (tool == ArgoTool::Plugin || !options.isMapping())
        return false;
    return std::ranges::all_of(options.members(), [tool](const Member& member) {
        const Value& value = member.value;
        const bool isSwitch = value.isScalar() && (value.text() == "true" || value.text() == "false");
        if (isSwitch)
            return tool == ArgoTool::Kustomize || value.text() == "false";
        return value.isNilOrEmpty() || (value.isScalar() && value.text().empty());
    });
}

bool isFile(const files::FileTree& tree, const QString& path)
{
    const Result<files::EntryKind> kind = tree.kind(path);
    return kind && *kind == files::EntryKind::File;
}

} // namespace

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

QString kustomizationFile(const files::FileTree& tree, const QString& folder)
{
    for (const QString& name : {u"kustomization.yaml"_s, u"kustomization.yml"_s, u"Kustomization"_s}) {
        if (isFile(tree, joined(folder, name)))
            return joined(folder, name);
    }
    return {};
}

Result<ArgoTool> argoTool(const ArgoSource& source, const files::FileTree& tree, const QString& folder)
{
    QStringList named;
    ArgoTool tool = ArgoTool::Directory;
    for (const NamedTool& candidate : tools) {
        const Value* options = source.all.find(candidate.field);
        if (!options || saysNothing(*options, candidate.tool))
            continue;
        named << QString::fromLatin1(candidate.field);
        tool = candidate.tool;
    }
    if (named.size() > 1) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A source names several tools: %1.").arg(named.join(u", "_s)),
                        .hint = Text::tr("Leave one of them.")});
    }
    if (!named.isEmpty())
        return tool;
    if (!kustomizationFile(tree, folder).isEmpty())
        return ArgoTool::Kustomize;
    const Result<QList<files::Entry>> entries = tree.list(folder);
    const bool hasChart =
        entries && std::ranges::any_of(*entries, [](const files::Entry& entry) {
            return entry.kind == files::EntryKind::File && entry.name.endsWith("Chart.yaml"_L1);
        });
    return hasChart ? ArgoTool::Helm : ArgoTool::Directory;
}

Result<ArgoSource> withFolderOptions(const ArgoSource& source, const files::FileTree& tree,
                                     const QString& folder, const std::string& application)
{
    ArgoSource result = source;
    for (const QString& name :
         {u".argocd-source.yaml"_s, u".argocd-source-%1.yaml"_s.arg(QString::fromStdString(application))}) {
        const QString path = joined(folder, name);
        if (!isFile(tree, path))
            continue;
        const Result<QByteArray> content = tree.read(path);
        if (!content)
            return failure(content.error());
        const Result<Value> patch = readHelmValues(*content, tree.displayName(path));
        if (!patch)
            return failure(patch.error());
        result.all = patched(result.all, *patch);
    }
    return result;
}

} // namespace efa::delivery
