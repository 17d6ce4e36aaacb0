#include "workspace/homerepository.h"

#include "git/repository.h"

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

// "origin/main" is "main" for an agent.
QString nameThere(const QString& upstream)
{
    return upstream.section(u'/', 1);
}

void addName(QStringList& names, const QString& name)
{
    if (!name.isEmpty() && !names.contains(name))
        names << name;
}

} // namespace

void HomeRepository::joinTo(delivery::Home& known, std::map<QString, QString>& repositories) const
{
    known.urls += home.urls;
    known.revisions += home.revisions;
    if (root.isEmpty())
        return;
    for (const QString& url : known.urls)
        repositories.try_emplace(url, root);
}

HomeRepository homeRepository(const git::Repository& repository, const QString& open)
{
    HomeRepository found;
    found.root = repository.isBare() ? repository.gitFolder() : repository.workFolder();
    found.home.urls = repository.remoteUrls();
    addName(found.home.revisions, open);
    if (open.startsWith("origin/"_L1))
        addName(found.home.revisions, nameThere(open));
    addName(found.home.revisions, repository.defaultBranch());
    const auto head = repository.head();
    if (open.isEmpty() && head) {
        addName(found.home.revisions, head->branch);
        addName(found.home.revisions, nameThere(head->upstream));
    }
    return found;
}

HomeRepository homeRepositoryAt(const QString& root)
{
    const auto repository = git::Repository::open(root);
    return repository ? homeRepository(*repository) : HomeRepository();
}

} // namespace efa::workspace
