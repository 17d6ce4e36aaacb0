#include "kustomize/accumulator.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Accumulator)
};

Result<void> insertVar(std::vector<VarEntry>& vars, const VarEntry& var)
{
    const auto at = std::ranges::lower_bound(vars, var.name, {}, &VarEntry::name);
    if (at != vars.end() && at->name == var.name) {
        return failure(
            {.code = ErrorCode::Conflict,
             .message = Text::tr("The var %1 is there twice.").arg(QString::fromStdString(var.name)),
             .hint = Text::tr("Give one of the two another name.")});
    }
    vars.insert(at, var);
    return {};
}

// Group and version of the object a var names: apiVersion goes before both.
Gvk targetType(const VarEntry& var)
{
    if (var.apiVersion.empty())
        return var.gvk;
    Gvk gvk = var.gvk;
    const auto slashes = std::ranges::count(var.apiVersion, '/');
    const size_t slash = var.apiVersion.find('/');
    if (slashes == 0) {
        gvk.version = var.apiVersion;
    } else if (slashes == 1) {
        gvk.group = var.apiVersion.substr(0, slash);
        gvk.version = var.apiVersion.substr(slash + 1);
    }
    return gvk;
}

bool isMeant(const Resource& resource, const ResId& target)
{
    const auto fits = [&](const ResId& id) {
        // Without a namespace any will do.
        return target.nspace.empty() ? id.name == target.name && id.gvk == target.gvk : target.equals(id);
    };
    return fits(resource.id()) || std::ranges::any_of(resource.formerIds(), fits);
}

} // namespace

Result<void> Accumulator::add(const Accumulated& base, const std::string& baseRepository)
{
    if (resources.size() == 0 && !base.hasRepeatedIds)
        resources = ResourceList(base.resources);
    else if (auto done = resources.appendAll(base.resources); !done)
        return done;
    if (auto done = mergeConfig(base.config); !done)
        return done;
    for (const VarEntry& var : base.vars) {
        if (auto done = insertVar(vars, var); !done)
            return done;
    }
    const OnBoard before = schema.onBoard;
    useSchema(base.schema);
    noteOnBoard(before);
    findings += base.findings;
    // No folder of another clone leads back to one of these.
    if (baseRepository == repository)
        folders.insert(folders.end(), base.folders.begin(), base.folders.end());
    remotes.insert(remotes.end(), base.remotes.begin(), base.remotes.end());
    return {};
}

OnBoard Accumulator::askedOnBoard() const
{
    const auto isUnknown = [](const ResourcePtr& resource) {
        return !builtinIsNamespaced(resource->gvk().apiVersion(), resource->kind());
    };
    if (schema.onBoard == OnBoard::NotAsked && std::ranges::any_of(resources.items(), isUnknown))
        return OnBoard::Asked;
    return schema.onBoard;
}

void Accumulator::noteAsked(const Loader& part)
{
    for (const Dependency& asked : part.dependencies()) {
        // The files of a commit stay as they are; only where an address leads may change.
        if (part.repository() == repository || asked.isRemote())
            files.push_back(asked);
        if (asked.what == Dependency::What::RemoteFolder)
            remotes.push_back(asked.path);
    }
}

void Accumulator::takeSources(Accumulator&& configs)
{
    files.insert(files.end(), configs.files.begin(), configs.files.end());
    bases.insert(bases.end(), configs.bases.begin(), configs.bases.end());
    folders.insert(folders.end(), configs.folders.begin(), configs.folders.end());
    remotes.insert(remotes.end(), configs.remotes.begin(), configs.remotes.end());
    findings += configs.findings;
    useSchema(std::move(configs.schema));
}

void Accumulator::useSchema(SchemaState now)
{
    const bool isOther = now.schema != schema.schema;
    schema = std::move(now);
    if (!isOther)
        return;
    for (size_t i = 0; i < resources.size(); ++i) {
        if (std::optional<Resource> rescoped = resources.at(i)->rescoped(schema.schema.get()))
            resources.replace(i, std::make_shared<const Resource>(*std::move(rescoped)));
    }
}

Result<void> Accumulator::mergeConfig(const TransformerConfigPtr& added)
{
    Result<TransformerConfigPtr> both = merged(config, added);
    if (!both)
        return failure(std::move(both).error());
    config = std::move(*both);
    return {};
}

Result<void> Accumulator::settleConfig()
{
    Result<TransformerConfigPtr> settled = merged(emptyConfig(), config);
    if (!settled)
        return failure(std::move(settled).error());
    config = std::move(*settled);
    return {};
}

Result<void> Accumulator::mergeVars(const std::vector<VarEntry>& added)
{
    for (const VarEntry& entry : added) {
        VarEntry var = entry;
        var.gvk = targetType(var);
        if (var.fieldPath.empty())
            var.fieldPath = "metadata.name";
        const ResId target{var.gvk, var.objectName, var.objectNamespace};
        std::vector<size_t> found;
        for (size_t i = 0; i < resources.size(); ++i) {
            if (isMeant(*resources.at(i), target))
                found.push_back(i);
        }
        if (found.size() > 1) {
            return failure({.code = ErrorCode::Conflict,
                            .message = Text::tr("The var %1 could mean %n resource(s).", nullptr,
                                                static_cast<int>(found.size()))
                                           .arg(QString::fromStdString(var.name)),
                            .hint = Text::tr("Name the namespace of the object it refers to.")});
        }
        if (found.size() == 1) {
            const Resource named = resources.at(found[0])->withVarName(var.name);
            resources.replace(found[0], std::make_shared<const Resource>(named));
        }
        if (auto done = insertVar(vars, var); !done)
            return done;
    }
    return {};
}

AccumulatedPtr Accumulator::finished(size_t level) &&
{
    auto result = std::make_shared<Accumulated>();
    result->resources = resources.items();
    result->hasRepeatedIds = !resources.checkUnique();
    result->config = config;
    result->vars = std::move(vars);
    result->schema = schema;
    result->findings = std::move(findings);
    result->sortOptions = std::move(sortOptions);
    result->buildMetadata = std::move(buildMetadata);
    result->folders = std::move(folders);
    result->remotes = std::move(remotes);
    result->levels = lowestLevel - level + 1;
    result->files = std::move(files);
    result->bases = std::move(bases);
    result->ownBases = ownBases.value_or(0);
    result->finish();
    return result;
}

} // namespace efa::kustomize
