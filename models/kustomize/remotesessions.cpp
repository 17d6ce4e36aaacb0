#include "kustomize/remotesessions.h"

#include "files/pathname.h"
#include "kustomize/keydomains.h"
#include "kustomize/remoteurl.h"
#include "kustomize/session.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::RemoteSessions)
};

QString shown(const std::string& text)
{
    return QString::fromStdString(text);
}

// A commit, by the address it was reached at: that one stands in messages.
std::string nameOf(const files::RemoteContent& content)
{
    return (content.commit.text + u' ' + content.tree->displayName({})).toStdString();
}

Error isElsewhere(const std::string& address)
{
    return {.code = ErrorCode::Network,
            .message = Text::tr("%1 is in another repository.").arg(shown(address)),
            .hint = Text::tr("Keep a copy of it in this repository.")};
}

Error isOfNoRepository(const std::string& address)
{
    return {
        .code = ErrorCode::Network,
        .message =
            Text::tr("The file %1 is on the web, and not known to be a repository's.").arg(shown(address)),
        .hint = Text::tr("Keep a copy of it in this repository, or use the address of a raw file on GitHub "
                         "or GitLab.")};
}

} // namespace

RemoteSessions::RemoteSessions(std::shared_ptr<Memory> memory,
                               std::shared_ptr<const files::RemoteSource> source, Tracing tracing)
    : m_memory(std::move(memory)), m_source(std::move(source)), m_tracing(tracing)
{
}

RemoteSessions::~RemoteSessions() = default;

Result<RemotePlace> RemoteSessions::folder(const std::string& address)
{
    return ask(m_folders, address, remoteReference(address));
}

Result<RemotePlace> RemoteSessions::file(const std::string& address)
{
    return ask(m_files, address, webFile(address));
}

Session* RemoteSessions::opened(const std::string& repository)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_sessions.find(repository);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

ContentKey RemoteSessions::keyOf(const Result<RemotePlace>& answer)
{
    KeyMaker maker(domain::remoteAnswer);
    if (!answer)
        return maker.add(static_cast<uint64_t>(answer.error().code)).key();
    maker.add(answer->session->reader().repository()).add(answer->path);
    return maker.add(answer->isPinned ? 1U : 0U).key();
}

Result<RemotePlace> RemoteSessions::ask(Answers& known, const std::string& address,
                                        const std::optional<files::RemoteReference>& reference)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = known.find(address); found != known.end())
            return found->second;
    }
    Result<RemotePlace> answer = failure(reference ? isElsewhere(address) : isOfNoRepository(address));
    if (reference && m_source)
        answer = find(*reference);
    const std::scoped_lock lock(m_mutex);
    return known.try_emplace(address, std::move(answer)).first->second;
}

Result<RemotePlace> RemoteSessions::find(const files::RemoteReference& reference)
{
    const Result<files::RemoteContent> content = m_source->open(reference);
    if (!content) {
        // Nothing is wrong with the kustomization: this machine lacks what the network has.
        Error missing = content.error();
        if (missing.code == ErrorCode::NotFound)
            missing.code = ErrorCode::Network;
        return failure(std::move(missing));
    }
    const std::string name = nameOf(*content);
    RemotePlace place{.path = files::pathToBytes(content->path).toStdString(), .isPinned = content->isPinned};
    const std::scoped_lock lock(m_mutex);
    std::unique_ptr<Session>& session = m_sessions[name];
    if (!session)
        session = std::make_unique<Session>(content->tree, m_memory, *this, name, m_tracing);
    place.session = session.get();
    return place;
}

} // namespace efa::kustomize
