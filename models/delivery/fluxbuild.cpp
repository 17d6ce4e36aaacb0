#include "delivery/fluxbuild.h"

#include "delivery/fluxencryption.h"
#include "delivery/fluxgenerator.h"
#include "delivery/fluxsubstitution.h"
#include "delivery/fluxvariables.h"
#include "delivery/keydomains.h"
#include "delivery/nearestpath.h"
#include "delivery/overlaidtree.h"
#include "delivery/partrendering.h"
#include "kustomize/fields.h"
#include "kustomize/memory.h"
#include "kustomize/printedtext.h"
#include "kustomize/scalartype.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using kustomize::Resource;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxBuild)
};

using Map = std::map<std::string, std::string>;

kustomize::Value withEntries(const kustomize::Value& object, std::string_view field, const Map& entries)
{
    const auto isNull = [](const kustomize::Member& member) { return member.value.isNull(); };
    const auto isReadableText = [](const kustomize::Member& member) {
        return member.value.isNull() || kustomize::isString(member.value);
    };
    const kustomize::Value* old = object.at({"metadata", field});
    // One value that is no text, and Flux sees none of those that are there; null becomes an empty text.
    const bool isReadable = !old || std::ranges::all_of(old->members(), isReadableText);
    const bool hasNull = old && isReadable && std::ranges::any_of(old->members(), isNull);
    if (entries.empty() && !hasNull)
        return object;
    kustomize::TextMap all = isReadable ? kustomize::metadataMap(object, field) : kustomize::TextMap();
    for (auto& [name, value] : all) {
        if (isReadable && old->find(name)->isNull())
            value.clear();
    }
    for (const auto& [name, value] : entries)
        all.insert_or_assign(name, value);
    return kustomize::withMetadataMap(object, field, all);
}

kustomize::ContentKey markKey(const Map& labels, const Map& annotations)
{
    kustomize::KeyMaker key(domain::marked);
    for (const Map* map : {&labels, &annotations}) {
        key.add(static_cast<uint64_t>(map->size()));
        for (const auto& [name, value] : *map)
            key.add(name).add(value);
    }
    return key.key();
}

QString shownName(const Resource& resource)
{
    return QString::fromStdString(resource.kind() + ' ' + resource.name());
}

// The flag stands in the arguments of the controller, which the cluster gets as all else.
bool isStrict(const std::string& nspace, const Delivered& delivered)
{
    const auto controller =
        delivered.find("apps", "Deployment", nspace.empty() ? "flux-system" : nspace, "kustomize-controller");
    if (!controller)
        return false;
    const kustomize::Value* containers = controller->value().at({"spec", "template", "spec", "containers"});
    if (!containers)
        return false;
    return std::ranges::any_of(containers->items(), [](const kustomize::Value& container) {
        const kustomize::Value* arguments = container.find("args");
        return arguments && std::ranges::any_of(arguments->items(), [](const kustomize::Value& argument) {
                   return argument.text().find("StrictPostBuildSubstitutions=true") != std::string_view::npos;
               });
    });
}

} // namespace

FluxBuild::FluxBuild(const Order& order, const Workshop& workshop, Progress& progress)
    : m_order(order)
    , m_workshop(workshop)
    , m_progress(progress)
    , m_own(std::make_shared<FluxSettings>())
    , m_settings(m_own)
{
}

Result<Built> FluxBuild::run(const Delivered& delivered, const Cluster& cluster)
{
    if (auto begun = begin(delivered, cluster); !begun)
        return failure(std::move(begun).error());
    m_due.resize(m_built.resources.size());
    std::iota(m_due.begin(), m_due.end(), size_t{0});
    if (!m_built.opaque)
        lookForEncrypted();
    if (!m_built.opaque)
        substitute();
    if (!m_built.opaque)
        mark();
    if (!m_built.opaque && !m_order.isGlance) {
        if (auto done = print(); !done)
            return failure(std::move(done).error());
    }
    if (!m_built.opaque && m_lack)
        m_built.setPartial(*m_lack);
    return std::move(m_built);
}

Result<void> FluxBuild::begin(const Delivered& delivered, const Cluster& cluster)
{
    if (auto done = read(delivered, cluster); !done)
        return done;
    if (!m_built.opaque) {
        if (auto done = render(); !done)
            return done;
    }
    if (!m_built.opaque && m_settings->object.substitutes)
        readVariables(delivered);
    return {};
}

Result<std::optional<Built>> FluxBuild::amended(const std::shared_ptr<const FluxSettings>& settings,
                                                const std::vector<kustomize::ResourcePtr>& earlier,
                                                const Built& before)
{
    m_settings = settings;
    // What is missing now is the complete way's to tell.
    const auto tree = fluxTree(settings->source, m_workshop);
    if (!tree)
        return std::nullopt;
    if (auto done = renderIn(**tree); !done)
        return failure(std::move(done).error());
    if (m_built.opaque || m_lack)
        return std::nullopt;
    if (m_built.resources.size() != earlier.size() || earlier.size() != before.resources.size())
        return std::nullopt;
    putBack(earlier, before.resources);
    m_built.used = before.used;
    lookForEncrypted();
    substitute();
    if (!m_built.opaque)
        mark();
    if (!m_built.opaque) {
        if (auto done = print(); !done)
            return failure(std::move(done).error());
    }
    return std::move(m_built);
}

void FluxBuild::putBack(const std::vector<kustomize::ResourcePtr>& earlier,
                        const std::vector<kustomize::ResourcePtr>& finished)
{
    for (size_t i = 0; i < earlier.size(); ++i) {
        kustomize::ResourcePtr& now = m_built.resources[i];
        if (now != earlier[i] && now->contentKey() != earlier[i]->contentKey()) {
            m_due.push_back(i);
            continue;
        }
        now = finished[i];
    }
}

Result<void> FluxBuild::broken(Error error, const QString& rule)
{
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io)
        return failure(std::move(error));
    m_built.setBroken(error, rule);
    return {};
}

Result<void> FluxBuild::read(const Delivered& delivered, const Cluster& cluster)
{
    m_own->source.path = m_order.path;
    if (!m_order.object)
        return {};
    auto object = readFluxKustomization(*m_order.object);
    if (!object)
        return broken(std::move(object).error(), u"flux-kustomization"_s);
    m_own->object = std::move(*object);
    if (m_order.goal == Goal::Other)
        m_built.opaque = Opaque{.reason = OpaqueReason::RemoteCluster,
                                .text = Text::tr("%1 is for another cluster.").arg(m_order.by.shown()),
                                .hint = {},
                                .facts = {}};
    m_own->source = fluxSource(m_own->object, delivered, cluster, m_workshop);
    if (!m_built.opaque)
        m_built.opaque = m_own->source.opaque;
    return {};
}

void FluxBuild::readVariables(const Delivered& delivered)
{
    Result<FluxVariables> variables = fluxVariables(m_own->object, delivered);
    if (!variables) {
        m_built.setBroken(variables.error(), u"flux-substitution"_s);
        return;
    }
    m_built.used = variables->used;
    if (variables->values.empty() && variables->unknown.empty() && !m_own->object.substitutesAlways)
        return;
    m_own->variables = std::move(*variables);
    m_own->unset = isStrict(m_own->object.nspace, delivered) ? ShellTemplate::Unset::Refused
                                                             : ShellTemplate::Unset::Empty;
}

Result<void> FluxBuild::render()
{
    const FluxSource& source = m_settings->source;
    const auto tree = fluxTree(source, m_workshop);
    if (!tree) {
        if (tree.error().code == ErrorCode::Cancelled || tree.error().code == ErrorCode::Io)
            return failure(tree.error());
        m_built.opaque = Opaque{.reason = OpaqueReason::SourceNotMapped,
                                .text = tree.error().message,
                                .hint = tree.error().hint,
                                .facts = {}};
        return {};
    }
    const auto kind = (*tree)->kind(source.path);
    if (!kind && kind.error().code == ErrorCode::Io)
        return failure(kind.error());
    if (!kind || *kind != files::EntryKind::Folder) {
        missingFolder(**tree);
        return {};
    }
    return renderIn(**tree);
}

Result<void> FluxBuild::renderIn(const files::FileTree& tree)
{
    auto file = fluxFile(tree, m_settings->source.path, m_settings->object);
    if (!file)
        return broken(std::move(file).error(), u"flux-build"_s);
    if (!*file)
        return renderFrom(tree);
    return renderFrom(OverlaidTree(tree, {{(*file)->path, (*file)->text}}));
}

Result<void> FluxBuild::renderFrom(const files::FileTree& tree)
{
    // Variables and common metadata would change the texts.
    const kustomize::Options options = {.loadRestrictor = kustomize::LoadRestrictor::None,
                                        .order = kustomize::OutputOrder::AsListed,
                                        .texts = m_texts};
    auto part = partRendering(m_workshop, tree, m_settings->source.path, options, m_progress);
    if (!part)
        return broken(asFault(std::move(part).error()), u"flux-build"_s);
    // The controller runs no programs: there it is a fault.
    if (part->lack && part->lack->code != ErrorCode::Network)
        return broken(asFault(*part->lack), u"flux-build"_s);
    m_lack = part->lack;
    m_rendering = std::make_shared<const kustomize::Rendering>(std::move(part->rendering));
    m_built.resources = m_rendering->resources;
    m_built.texts = m_rendering->texts;
    m_built.findings += m_rendering->findings;
    for (const kustomize::ResourcePtr& resource : m_built.resources) {
        if (resource->gvk().version.empty())
            return broken({.code = ErrorCode::Invalid,
                           .message = Text::tr("%1 has no apiVersion.").arg(shownName(*resource)),
                           .hint = Text::tr("Flux applies nothing of this Kustomization until it has one.")},
                          u"flux-build"_s);
    }
    return {};
}

void FluxBuild::missingFolder(const files::FileTree& tree)
{
    const QString& folder = m_settings->source.path;
    const QString path = folder.isEmpty() ? u"./"_s : folder;
    const auto whole = m_workshop.tree(m_settings->source.source);
    if (whole && (*whole)->kind(folder) == files::EntryKind::Folder) {
        m_built.setBroken(Diagnostic{
            .severity = Severity::Error,
            .rule = u"flux-path-missing"_s,
            .text = Text::tr("%1 is to deliver the folder %2, which its source leaves out.")
                        .arg(m_order.by.shown(), path),
            .hint = Text::tr("Look at the source's `ignore` and `sparseCheckout`, and at .sourceignore.")});
        return;
    }
    const QString nearest = nearestFolder(tree, folder);
    m_built.setBroken(Diagnostic{
        .severity = Severity::Error,
        .rule = u"flux-path-missing"_s,
        .text =
            Text::tr("%1 is to deliver the folder %2, which does not exist.").arg(m_order.by.shown(), path),
        .hint = nearest.isEmpty() ? Text::tr("Check `path`.")
                                  : Text::tr("The nearest folder that exists is %1.").arg(nearest)});
}

void FluxBuild::lookForEncrypted()
{
    const bool decrypts = m_settings->object.decrypts;
    for (const size_t i : m_due) {
        const kustomize::ResourcePtr& resource = m_built.resources[i];
        const bool whole = isEncrypted(*resource);
        if (!whole && !(decrypts && holdsEncryptedFile(*resource)))
            continue;
        const QString what =
            QString::fromStdString(resource->kind() + ' ' + resource->nspace() + '/' + resource->name());
        m_built.holes.push_back(
            {what, whole ? Text::tr("%1 is encrypted; it is shown as it is in the repository.").arg(what)
                         : Text::tr("%1 is made of an encrypted file; its content and the hash "
                                    "in its name are others in the cluster.")
                               .arg(what)});
        // What applies an entry point without an object is not known.
        if (whole && !decrypts && m_order.object)
            m_built.findings.append(
                {.severity = Severity::Error,
                 .rule = u"flux-not-decrypted"_s,
                 .text = Text::tr("%1 is encrypted, but %2 does not decrypt.").arg(what, m_order.by.shown()),
                 .hint = Text::tr("Set `decryption` in the Kustomization."),
                 .subject = what});
    }
}

void FluxBuild::substitute()
{
    if (!m_settings->variables)
        return;
    const FluxVariables& variables = *m_settings->variables;
    FluxSubstitution substitution(variables, m_settings->unset, m_workshop.memory());
    for (const size_t i : m_due) {
        if (auto done = substitution.apply(m_built.resources[i]); !done) {
            m_built.setBroken(done.error(), u"flux-substitution"_s);
            return;
        }
    }
    for (const AgentObject& object : variables.unknown) {
        QStringList names;
        for (const auto& [name, where] : substitution.left())
            names << QString::fromStdString(name);
        m_built.holes.push_back(
            {object.shown(),
             names.isEmpty()
                 ? Text::tr("%1 is known only in the cluster; no variable is known to need it.")
                       .arg(object.shown())
                 : Text::tr("%1 is known only in the cluster; these variables stay as they are written: %2.")
                       .arg(object.shown(), names.join(u", "_s))});
    }
    for (const auto& [name, where] : substitution.emptied())
        m_built.findings.append(
            {.severity = Severity::Warning,
             .rule = u"flux-variable-unset"_s,
             .text = Text::tr("The variable %1 in %2 is not set and becomes empty.")
                         .arg(QString::fromStdString(name), QString::fromStdString(where)),
             .hint =
                 Text::tr(
                     "Set it under `postBuild`, give it a default, or write $${%1} where the text is meant.")
                     .arg(QString::fromStdString(name)),
             .subject = QString::fromStdString(where) + u' ' + QString::fromStdString(name)});
}

void FluxBuild::mark()
{
    const FluxKustomization& object = m_settings->object;
    if (object.labels.empty() && object.annotations.empty())
        return;
    const kustomize::ContentKey marks = markKey(object.labels, object.annotations);
    for (const size_t i : m_due) {
        kustomize::ResourcePtr& resource = m_built.resources[i];
        const auto key = kustomize::KeyMaker(domain::marked).add(marks).add(resource->contentKey()).key();
        auto known = m_workshop.memory().find<Resource>(key);
        if (!known) {
            known = std::make_shared<const Resource>(withEntries(
                withEntries(resource->value(), "labels", object.labels), "annotations", object.annotations));
            m_workshop.memory().offer(key, known,
                                      sizeof(Resource) + known->value().bytesBeyond(resource->value()));
        }
        resource = known;
    }
}

Result<void> FluxBuild::print()
{
    for (const size_t i : m_due) {
        auto text = kustomize::printedText(m_workshop.memory(), *m_built.resources[i]);
        if (!text)
            return unprintable(std::move(text).error());
        m_built.texts[i] = std::move(*text);
    }
    return {};
}

Result<void> FluxBuild::unprintable(Error error)
{
    // The engine knows where it was read.
    m_texts = kustomize::Texts::Made;
    if (auto done = render(); !done || m_built.opaque)
        return done;
    return broken(std::move(error), u"flux-build"_s);
}

} // namespace efa::delivery
