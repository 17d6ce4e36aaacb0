#include "kustomize/target.h"

#include "files/pathname.h"
#include "kustomize/generator.h"
#include "kustomize/remoteurl.h"
#include "kustomize/session.h"
#include "kustomize/shown.h"
#include "kustomize/transformerplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Target)
};

/// Of findings about what was left out.
const QString missingRule = u"remote-missing"_s;
const QString madeRule = u"program-needed"_s;

constexpr std::array<std::string_view, 3> fileNames = {"kustomization.yaml", "kustomization.yml",
                                                       "Kustomization"};

} // namespace

Target::Target(Session& session, const AccumulationRequest& request, const Loader* referrer,
               Accumulator& into, const Progress& progress)
    : m_session(session)
    , m_request(request)
    , m_loader(session, request, referrer)
    , m_into(into)
    , m_progress(progress)
    , m_origin(request.origin)
{
}

Result<AccumulatedPtr> Target::accumulated(Session& session, const AccumulationRequest& request,
                                           const Loader* referrer, const Progress& progress)
{
    Accumulator accumulator;
    accumulator.schema = request.schema;
    accumulator.repository = request.repository;
    Target target(session, request, referrer, accumulator, progress);
    if (auto opened = target.open(KustomizationKind::Kustomization); !opened)
        return failure(std::move(opened).error());
    if (auto done = target.run(); !done)
        return failure(std::move(done).error());
    target.noteAsked();
    if (auto checked = target.checkSortOptions(); !checked)
        return failure(std::move(checked).error());
    accumulator.sortOptions = target.m_file->content.sortOptions;
    accumulator.buildMetadata = target.m_file->content.buildMetadata;
    return std::move(accumulator).finished(target.m_loader.level());
}

Result<void> Target::open(KustomizationKind wanted)
{
    if (m_request.repository == m_into.repository)
        m_into.folders.push_back(m_request.folder);
    m_into.lowestLevel = std::max(m_into.lowestLevel, m_loader.level());
    const Result<TreeFile> file = kustomizationFile();
    if (!file)
        return failure(file.error());
    Result<std::shared_ptr<const KustomizationFile>> read = m_session.kustomization(*file);
    if (!read)
        return failure(std::move(read).error());
    m_file = std::move(*read);
    m_source = m_file->source.named(file->reader->shownName(file->path));
    m_filePath = file->path;
    m_fileName = file->path.substr(file->path.rfind('/') + 1);
    if (m_request.isTop && !m_file->content.buildMetadata.empty())
        m_origin = Origin();
    if (m_request.isTop && m_session.isTraced()) {
        const Spot spot = spotAt(m_file->content.buildMetadataAt);
        m_session.setMetadataCause(std::make_shared<const Cause>(Cause{StepKind::BuildMetadata, spot}));
    }
    if (auto done = useOpenApi(); !done)
        return done;
    // The one to be rendered may be either.
    if (m_request.isTop || m_file->content.kind == wanted)
        return {};
    return failure(
        {.code = ErrorCode::Invalid,
         .message =
             wanted == KustomizationKind::Component
                 ? Text::tr("%1 is listed as a component, but its kind is Kustomization.").arg(shownFolder())
                 : Text::tr("%1 is listed as a resource, but its kind is Component.").arg(shownFolder()),
         .hint = Text::tr("List it in the other list, or change its kind.")});
}

Result<TreeFile> Target::kustomizationFile()
{
    std::optional<TreeFile> found;
    std::optional<Error> unread;
    for (const std::string_view name : fileNames) {
        Result<TreeFile> file = m_loader.file(name);
        if (!file) {
            if (!unread && file.error().code != ErrorCode::NotFound)
                unread = std::move(file).error();
            continue;
        }
        if (found) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("%1 holds several kustomization files.").arg(shownFolder()),
                 .hint =
                     Text::tr("Keep one of %1 and %2.").arg(shownName(found->path), shownName(file->path))});
        }
        found = std::move(*file);
    }
    if (found)
        return std::move(*found);
    // One that is there and cannot be read counts as none for the reference too; we say why.
    if (unread)
        return failure(std::move(*unread));
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("%1 holds no kustomization file.").arg(shownFolder()),
                    .hint = Text::tr("Add a kustomization.yaml, or name another folder.")});
}

Result<void> Target::run()
{
    const Kustomization& content = m_file->content;
    if (auto done = forEach(content.resources, &Target::addResource); !done)
        return done;
    if (!m_into.ownBases)
        m_into.ownBases = m_into.bases.size();
    if (auto done = mergeConfigurations(); !done)
        return done;
    if (auto done = runGenerators(); !done)
        return done;
    if (auto done = forEach(content.components, &Target::addComponent); !done)
        return done;
    if (auto done = transform(); !done)
        return done;
    if (auto done = m_into.mergeVars(m_session.isTraced() ? ownVars() : content.vars); !done)
        return failure(placed(std::move(done).error(), content.vars.empty() ? 0 : content.vars.front().at));
    return {};
}

Result<void> Target::forEach(const std::vector<Entry>& entries, Result<void> (Target::*part)(const Entry&))
{
    for (const Entry& entry : entries) {
        if (auto done = checkCancelled(); !done)
            return done;
        if (auto done = orLeftOut((this->*part)(entry), entry.at); !done)
            return failure(placed(std::move(done).error(), entry.at));
    }
    return {};
}

Result<void> Target::orLeftOut(Result<void> done, uint32_t at)
{
    const bool isElsewhere = !done && done.error().code == ErrorCode::Network;
    const bool isMade = !done && done.error().code == ErrorCode::Unsupported;
    if (!m_request.leavesOut || (!isElsewhere && !isMade))
        return done;
    m_into.findings.append({.severity = Severity::Warning,
                            .rule = isElsewhere ? missingRule : madeRule,
                            .text = done.error().message,
                            .place = lastingPlace(at),
                            .hint = done.error().hint});
    return {};
}

// What is to be changed may be what was left out.
Result<void> Target::orMeantElsewhere(Result<void> done) const
{
    const bool isNotFound = !done && done.error().code == ErrorCode::NotFound;
    const bool mayBeElsewhere = isNotFound && m_request.leavesOut &&
                                std::ranges::any_of(m_into.findings, [](const Diagnostic& finding) {
                                    return finding.rule == missingRule || finding.rule == madeRule;
                                });
    return mayBeElsewhere ? Result<void>() : done;
}

QString Target::shownName(const std::string& path) const
{
    return m_session.reader().shownName(path);
}

QString Target::shownFolder() const
{
    return m_request.folder.empty() ? Text::tr("The top folder") : shownName(m_request.folder);
}

Place Target::lastingPlace(uint32_t at) const
{
    Place place = placeAt(at);
    if (m_request.repository.empty())
        place.file = files::pathFromBytes(QByteArray::fromStdString(m_filePath));
    return place;
}

Error Target::placed(Error error, uint32_t at) const
{
    const Place here = placeAt(at);
    // A file that cannot be read is the fault of the line that names it.
    if (!error.where || error.where->line == 0) {
        error.where = here;
        return error;
    }
    if (*error.where == here)
        return error;
    // The chain of kustomizations that led to the fault, the outermost first.
    const QString step = here.toString();
    error.detail = error.detail.isEmpty() ? step : step + u"\n"_s + error.detail;
    return error;
}

Result<void> Target::checkCancelled() const
{
    if (!m_progress.isCancelled())
        return {};
    return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
}

Result<void> Target::addResource(const Entry& entry)
{
    const bool isRemote = remoteReference(entry.text).has_value();
    if (isRemote && isWebAddress(entry.text) && !isWebFile(entry.text))
        return addRemoteBase(entry);
    const Result<TreeFile> file = m_loader.file(entry.text);
    if (file)
        return addFile(entry, *file);
    if (isWebAddress(entry.text))
        return failure(file.error());
    if (isRemote)
        return addRemoteBase(entry);
    const Result<std::string> folder = m_loader.folder(entry.text);
    if (folder)
        return addBase(m_session, requestFor(*folder, entry));
    // What is said about the file helps, unless there is a folder.
    return failure(m_loader.isFolder(entry.text) ? folder.error() : file.error());
}

Result<void> Target::addFile(const Entry& entry, const TreeFile& file)
{
    const Schema* schema = m_into.schema.schema.get();
    const auto objects = m_session.objects(file, schema);
    if (!objects)
        return failure(objects.error());
    const Result<std::vector<ResourcePtr>> resources =
        m_session.isTraced() ? begunIn(file, entry, (*objects)->resources) : (*objects)->resources;
    if (!resources)
        return failure(resources.error());
    if (!m_origin)
        return m_into.resources.appendAll(*resources);
    const OriginStep step(m_origin->appended(entry.text), OriginStep::Manner::Always);
    for (const ResourcePtr& resource : *resources) {
        Result<ResourcePtr> noted = withOrigin(step, resource, schema);
        Result<void> done = noted ? m_into.resources.append(std::move(*noted)) : failure(noted.error());
        if (!done)
            return done;
    }
    return {};
}

AccumulationRequest Target::requestFor(const std::string& folder, const Entry& entry) const
{
    AccumulationRequest request{folder, m_request.restrictor, m_into.schema, std::nullopt};
    request.schema.onBoard = OnBoard::NotAsked;
    request.leavesOut = m_request.leavesOut;
    request.repository = m_request.repository;
    if (m_origin)
        request.origin = m_origin->appended(entry.text);
    return request;
}

AccumulationRequest Target::requestFor(const RemotePlace& place, const Entry& entry) const
{
    AccumulationRequest request = requestFor(place.path, entry);
    // Whatever was allowed here: nothing of another repository may reach out of its own folder.
    request.restrictor = LoadRestrictor::RootOnly;
    request.repository = place.session->reader().repository();
    request.address = entry.text;
    return request;
}

std::optional<Origin> Target::originOf(const std::string& kind) const
{
    if (!m_origin)
        return std::nullopt;
    Origin origin;
    origin.repository = m_origin->repository;
    origin.revision = m_origin->revision;
    origin.configuredIn = joinedPath(m_origin->path, m_fileName);
    origin.apiVersion = "builtin";
    origin.kind = kind;
    return origin;
}

Result<void> Target::addRemoteBase(const Entry& entry)
{
    const Result<RemotePlace> place = m_loader.remoteFolder(entry.text);
    return place ? addBase(*place->session, requestFor(*place, entry)) : failure(place.error());
}

Result<void> Target::addBase(Session& session, AccumulationRequest request)
{
    Result<AccumulatedPtr> base = session.accumulate(request, &m_loader, m_progress);
    // Only where it names types of its own does it matter what was asked before.
    if (base && !request.schema.isSet && (*base)->schema.schema) {
        request.schema.onBoard = m_into.askedOnBoard();
        base = session.accumulate(request, &m_loader, m_progress);
    }
    if (!base)
        return failure(base.error());
    m_into.bases.push_back({request, (*base)->content, *base});
    m_into.lowestLevel = std::max(m_into.lowestLevel, m_loader.level() + (*base)->levels);
    return m_into.add(**base, request.repository);
}

Result<void> Target::addComponent(const Entry& entry)
{
    if (remoteReference(entry.text)) {
        const Result<RemotePlace> place = m_loader.remoteFolder(entry.text);
        return place ? addComponent(*place->session, requestFor(*place, entry)) : failure(place.error());
    }
    const Result<std::string> folder = m_loader.folder(entry.text);
    return folder ? addComponent(m_session, requestFor(*folder, entry)) : failure(folder.error());
}

Result<void> Target::addComponent(Session& session, const AccumulationRequest& request)
{
    Target component(session, request, &m_loader, m_into, m_progress);
    if (auto opened = component.open(KustomizationKind::Component); !opened)
        return opened;
    Result<void> done = component.run();
    component.noteAsked();
    if (done)
        done = m_into.settleConfig();
    return done ? m_into.resources.checkUnique() : done;
}

// A commit later or earlier, and what renders is another: said where the address stands.
void Target::noteAsked()
{
    m_into.noteAsked(m_loader);
    std::set<std::string_view> named;
    for (const Dependency& asked : m_loader.dependencies()) {
        if (asked.isPinned || !named.insert(asked.path).second)
            continue;
        m_into.findings.append(
            {.severity = Severity::Warning,
             .rule = u"remote-not-pinned"_s,
             .text = Text::tr("%1 names no tag or commit: what renders can change without a commit here.")
                         .arg(shown(asked.path)),
             .place = lastingPlace(m_file->offsetOf(asked.path))});
    }
}

Result<void> Target::runGenerators()
{
    const Kustomization& content = m_file->content;
    const FileReader readFile = [this](const Entry& entry) -> Result<QByteArray> {
        const Result<yaml::Source> source = m_loader.source(entry.text);
        return source ? Result<QByteArray>(source->bytes()) : failure(placed(source.error(), entry.at));
    };
    const auto run = [&](Generated kind, const std::vector<GeneratorEntry>& entries,
                         const char* name) -> Result<void> {
        for (const GeneratorEntry& entry : entries) {
            Result<Value> value = generate(kind, entry, content.generatorOptions, readFile);
            Result<void> done = value ? addGenerated(std::move(*value), originOf(name), noteOf(entry))
                                      : failure(value.error());
            done = orMeantElsewhere(std::move(done));
            if (!done)
                return failure(placed(std::move(done).error(), entry.at));
        }
        return {};
    };
    if (auto done = run(Generated::ConfigMap, content.configMaps, "ConfigMapGenerator"); !done)
        return done;
    if (auto done = run(Generated::Secret, content.secrets, "SecretGenerator"); !done)
        return done;
    auto done = forEach(content.helmCharts, &Target::addChart);
    return done ? runListedGenerators() : done;
}

Result<void> Target::addChart(const Entry& entry)
{
    return failure(
        {.code = ErrorCode::Unsupported,
         .message = entry.text.empty()
                        ? Text::tr("A Helm chart cannot be rendered here.")
                        : Text::tr("The Helm chart %1 cannot be rendered here.").arg(shown(entry.text)),
         .hint = Text::tr("Render it with `helm template` and list the result as a resource."),
         .where = placeAt(entry.at)});
}

Result<void> Target::addGenerated(Value value, const std::optional<Origin>& origin, const Note& note)
{
    const Schema* schema = m_into.schema.schema.get();
    auto resource = std::make_shared<const Resource>(std::move(value), schema);
    if (note.cause)
        resource = begun(resource, note);
    if (!origin)
        return m_into.resources.absorb(resource, schema);
    const OriginStep step(*origin, OriginStep::Manner::WhereMissing);
    const Result<ResourcePtr> noted = withOrigin(step, resource, schema);
    return noted ? m_into.resources.absorb(*noted, schema) : failure(noted.error());
}

Result<void> Target::transform()
{
    const SourceReader readFile = [this](const std::string& path) { return m_loader.source(path); };
    TransformerPlan plan(m_file->content, *m_into.config, m_into.schema, readFile);
    Result<std::vector<PlannedTransformer>> planned = plan.make();
    if (!planned)
        return failure(placed(std::move(planned).error(), plan.faultAt()));
    for (PlannedTransformer& next : *planned)
        next.origin = originOf(next.kind);
    const auto listed = listedTransformers(m_file->content.transformers, readFile);
    if (!listed)
        return failure(listed.error());
    const Schema* schema = m_into.schema.schema.get();
    TransformerRun run{m_session, m_into.resources, schema, m_progress, m_into.findings};
    if (auto done = runPlanned(*planned, run); !done)
        return done;
    if (auto done = runPlanned(*listed, run); !done)
        return done;
    auto done = validate(run, readFile);
    if (run.hasMerged)
        m_into.noteOnBoard(OnBoard::Read);
    return done;
}

Result<void> Target::runPlanned(const std::vector<PlannedTransformer>& planned, TransformerRun& run) const
{
    for (const PlannedTransformer& next : planned) {
        const qsizetype known = run.findings.size();
        run.cause = causeOf(next);
        Result<void> done = orMeantElsewhere(next.transformer->run(run));
        for (qsizetype i = known; i < run.findings.size(); ++i)
            run.findings[i].place = lastingPlace(next.at);
        run.cause = m_session.metadataCause();
        if (done && next.origin)
            done = run.applyToAll(OriginStep(*next.origin, OriginStep::Manner::Transformation));
        if (!done)
            return failure(placed(std::move(done).error(), next.at));
    }
    return {};
}

} // namespace efa::kustomize
