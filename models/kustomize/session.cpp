#include "kustomize/session.h"

#include "kustomize/documentreader.h"
#include "kustomize/keydomains.h"
#include "kustomize/target.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

// How many states of one kustomization are kept side by side: two commits and what is being typed.
constexpr size_t maxVersions = 4;

ContentKey schemaKey(const Schema* schema)
{
    return KeyMaker(domain::schema).add(reinterpret_cast<uintptr_t>(schema)).key();
}

// What is remembered is told by its content alone.
ResourcePtr withoutHistory(const ResourcePtr& resource)
{
    return resource->history() ? resource->history()->after : resource;
}

/// About what its own resources hold: those that nobody else has.
size_t ownBytes(const Accumulated& accumulated)
{
    constexpr size_t aboutOneResource = 2048;
    return aboutOneResource *
           static_cast<size_t>(std::ranges::count_if(
               accumulated.resources, [](const ResourcePtr& resource) { return resource.use_count() == 1; }));
}

size_t bytesOf(const ParsedObjects& objects)
{
    size_t bytes = sizeof(ParsedObjects);
    for (const ResourcePtr& resource : objects.resources)
        bytes += resource->bytes();
    return bytes;
}

} // namespace

Session::Session(const files::FileTree& tree, std::shared_ptr<Memory> memory,
                 std::shared_ptr<const files::RemoteSource> remotes, Tracing tracing)
    : m_reader(tree, *memory, {})
    , m_memory(std::move(memory))
    , m_ownRemotes(std::make_unique<RemoteSessions>(m_memory, std::move(remotes), tracing))
    , m_remotes(*m_ownRemotes)
    , m_tracing(tracing)
{
}

Session::Session(std::shared_ptr<const files::FileTree> tree, std::shared_ptr<Memory> memory,
                 RemoteSessions& remotes, std::string repository, Tracing tracing)
    : m_tree(std::move(tree))
    , m_reader(*m_tree, *memory, std::move(repository))
    , m_memory(std::move(memory))
    , m_remotes(remotes)
    , m_tracing(tracing)
{
}

Session::~Session() = default;

template <typename T, typename Read>
Result<std::shared_ptr<const T>> Session::parsed(uint64_t domain, const TreeFile& file, Read read)
{
    const ContentKey key = KeyMaker(domain).add(file.reader->repository()).add(file.path).add(file.key).key();
    if (auto known = m_memory->find<T>(key))
        return known;
    const Result<yaml::Source> source = file.reader->source(file);
    if (!source)
        return failure(source.error());
    m_memory->count(Memory::Work::FileParsed);
    Result<std::shared_ptr<const T>> result = read(*source);
    if (result)
        m_memory->insert(key, *result, 1024 + 4 * static_cast<size_t>(source->bytes().size()));
    return result;
}

Result<std::shared_ptr<const ParsedObjects>> Session::objects(const TreeFile& file, const Schema* schema)
{
    const ContentKey key = KeyMaker(domain::parsedObjects).add(file.key).add(schemaKey(schema)).key();
    if (auto known = m_memory->find<ParsedObjects>(key))
        return known;
    const Result<yaml::Source> source = file.reader->source(file);
    if (!source)
        return failure(source.error());
    m_memory->count(Memory::Work::FileParsed);
    Result<std::vector<Value>> values = readObjects(*source, Comments::Kept);
    if (!values)
        return failure(std::move(values).error());
    auto objects = std::make_shared<ParsedObjects>();
    objects->resources.reserve(values->size());
    for (Value& value : *values)
        objects->resources.push_back(std::make_shared<const Resource>(std::move(value), schema));
    m_memory->insert(key, objects, bytesOf(*objects));
    return objects;
}

Result<std::shared_ptr<const KustomizationFile>> Session::kustomization(const TreeFile& file)
{
    return parsed<KustomizationFile>(domain::parsedKustomization, file, readKustomization);
}

Result<TransformerConfigPtr> Session::config(const TreeFile& file)
{
    return parsed<TransformerConfig>(domain::parsedConfig, file, readConfig);
}

Result<TransformerConfigPtr> Session::crdConfig(const TreeFile& file)
{
    return parsed<TransformerConfig>(domain::parsedCrds, file, readCrdConfig);
}

Result<ResourcePtr> Session::after(const Step& step, const ResourcePtr& resource, const Schema* schema)
{
    const bool memorable = resource->varNames().empty() && !schema;
    const ContentKey key = KeyMaker(domain::afterStep).add(step.key()).add(resource->contentKey()).key();
    if (memorable) {
        if (ResourcePtr known = m_memory->find<Resource>(key))
            return known;
    }
    m_memory->count(Memory::Work::StepRun);
    Result<Value> value = step.apply(*resource);
    if (!value)
        return failure(std::move(value).error());
    if (value->isNilOrEmpty())
        return nullptr;
    if (*value == resource->value()) {
        if (memorable)
            m_memory->offer(key, withoutHistory(resource), 0);
        return resource;
    }
    auto changed = std::make_shared<const Resource>(resource->withValue(std::move(*value), schema));
    if (memorable)
        m_memory->offer(key, changed, sizeof(Resource) + changed->value().bytesBeyond(resource->value()));
    return changed;
}

Result<AccumulatedPtr> Session::accumulate(const AccumulationRequest& request, const Loader* referrer,
                                           const Progress& progress)
{
    Result<AccumulatedPtr> known = remembered(request, referrer, progress);
    if (!known || *known)
        return known;
    m_memory->count(Memory::Work::KustomizationBuilt);
    Result<AccumulatedPtr> built = Target::accumulated(*this, request, referrer, progress);
    if (built)
        remember(request, *built);
    return built;
}

Result<AccumulatedPtr> Session::remembered(const AccumulationRequest& request, const Loader* referrer,
                                           const Progress& progress)
{
    const ContentKey key = request.key();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_accumulated.find(key); found != m_accumulated.end()) {
            const bool circle = referrer && !referrer->mayUse(*found->second, request);
            const bool deep = referrer && referrer->level() + found->second->levels > Loader::mostLevels;
            return circle || deep ? AccumulatedPtr() : found->second;
        }
    }
    const auto versions = isTraced() ? nullptr : m_memory->find<Versions>(key);
    if (!versions)
        return AccumulatedPtr();
    const Loader self(*this, request, referrer);
    for (const AccumulatedPtr& version : *versions) {
        const Result<bool> same = isStillTrue(*version, self, progress);
        if (!same)
            return failure(same.error());
        if (!*same)
            continue;
        if (request.isTop)
            return version;
        const std::scoped_lock lock(m_mutex);
        return m_accumulated.try_emplace(key, version).first->second;
    }
    const auto before = std::ranges::find_if(
        *versions, [&](const AccumulatedPtr& version) { return filesAreTheSame(*version, self); });
    return before == versions->end() ? AccumulatedPtr() : amended(request, referrer, *before, progress);
}

Result<AccumulatedPtr> Session::amended(const AccumulationRequest& request, const Loader* referrer,
                                        const AccumulatedPtr& before, const Progress& progress)
{
    const Loader self(*this, request, referrer);
    std::vector<AccumulatedPtr> bases;
    for (const UsedBase& base : before->bases) {
        const Result<AccumulatedPtr> now = baseNow(base, self, progress);
        if (!now || !*now)
            return now;
        bases.push_back(*now);
    }
    Result<AccumulatedPtr> result = Target::amended(*this, request, referrer, *before, bases, progress);
    if (result && *result) {
        m_memory->count(Memory::Work::KustomizationAmended);
        remember(request, *result);
    }
    return result;
}

// Asks the tree and the bases again what they were asked when this version was made.
Result<bool> Session::isStillTrue(const Accumulated& version, const Loader& self, const Progress& progress)
{
    // Bases first: whoever shares them has asked for them already, and after an edit of one no version is
    // true.
    for (const UsedBase& base : version.bases) {
        const Result<AccumulatedPtr> now = baseNow(base, self, progress);
        if (!now)
            return failure(now.error());
        if (!*now || !((*now)->content == base.content))
            return false;
    }
    return filesAreTheSame(version, self);
}

bool Session::filesAreTheSame(const Accumulated& version, const Loader& self)
{
    for (const std::string& folder : version.folders) {
        if (folder != self.root() && !self.checkCircle(folder))
            return false;
    }
    for (const std::string& address : version.remotes) {
        if (!self.checkRemoteCircle(address))
            return false;
    }
    return std::ranges::all_of(version.files,
                               [this](const Dependency& asked) { return answerTo(asked) == asked.answer; });
}

ContentKey Session::answerTo(const Dependency& asked)
{
    switch (asked.what) {
    case Dependency::What::File:
        return m_reader.fileAnswer(asked.path);
    case Dependency::What::Folder:
        return m_reader.folderAnswer(asked.path);
    case Dependency::What::RemoteFile:
        return RemoteSessions::keyOf(m_remotes.file(asked.path));
    case Dependency::What::RemoteFolder:
        break;
    }
    return RemoteSessions::keyOf(m_remotes.folder(asked.path));
}

// Nothing where it cannot be built as it is now.
Result<AccumulatedPtr> Session::baseNow(const UsedBase& base, const Loader& self, const Progress& progress)
{
    const std::string& repository = base.request.repository;
    Session* session = repository == m_reader.repository() ? this : m_remotes.opened(repository);
    if (!session)
        return AccumulatedPtr();
    Result<AccumulatedPtr> now = session->accumulate(base.request, &self, progress);
    return now || now.error().code == ErrorCode::Cancelled ? now : AccumulatedPtr();
}

void Session::remember(const AccumulationRequest& request, const AccumulatedPtr& accumulated)
{
    const ContentKey key = request.key();
    // Nothing stands on the one that is rendered: kept here, it would outlive the memory's limit.
    if (!request.isTop) {
        const std::scoped_lock lock(m_mutex);
        m_accumulated.insert_or_assign(key, accumulated);
    }
    if (isTraced())
        return;
    auto versions = std::make_shared<Versions>();
    versions->push_back(accumulated);
    size_t bytes = accumulated->bytes + ownBytes(*accumulated);
    if (const auto older = m_memory->find<Versions>(key)) {
        for (const AccumulatedPtr& version : *older) {
            if (versions->size() < maxVersions) {
                versions->push_back(version);
                bytes += version->bytes;
            }
        }
    }
    m_memory->insert(key, std::move(versions), bytes, Stay::Long);
}

} // namespace efa::kustomize
