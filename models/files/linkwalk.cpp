#include "files/linkwalk.h"

#include "files/treeerrors.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::files {

namespace {

constexpr int maxLinks = 40; // as the kernel counts

class Walk
{
  public:
    Walk(const QString& path, const std::function<Result<Step>(const QString&)>& lookUp,
         const std::function<QString(const QString&)>& shown)
        : m_path(path), m_lookUp(lookUp), m_shown(shown)
    {
        push(path);
    }

    Result<Destination> run()
    {
        while (!m_pending.isEmpty()) {
            const QString name = m_pending.takeLast();
            if (name == "."_L1)
                continue;
            const auto stepped = name == ".."_L1 ? up() : into(name);
            if (!stepped)
                return failure(stepped.error());
        }
        return Destination{m_done.join(u'/'), m_kind};
    }

  private:
    void push(const QString& path)
    {
        QStringList names = path.split(u'/', Qt::SkipEmptyParts);
        std::ranges::reverse(names);
        m_pending += names;
    }

    Error notThere() const
    {
        return m_link.isEmpty() ? noSuchFile(m_shown(m_path)) : linkLeadsNowhere(m_shown(m_link), m_target);
    }

    Result<void> up()
    {
        if (m_done.isEmpty())
            return failure(linkLeavesTree(m_shown(m_link), m_target));
        m_done.removeLast();
        m_kind = Step::Kind::Folder;
        return {};
    }

    Result<void> into(const QString& name)
    {
        if (m_kind != Step::Kind::Folder)
            return failure(notThere());
        const QString path = m_done.isEmpty() ? name : m_done.join(u'/') + u'/' + name;
        const auto step = m_lookUp(path);
        if (!step)
            return failure(step.error());
        if (step->kind == Step::Kind::Missing)
            return failure(notThere());
        if (step->kind == Step::Kind::Link)
            return follow(path, *step);
        m_done << name;
        m_kind = step->kind;
        return {};
    }

    Result<void> follow(const QString& link, const Step& step)
    {
        m_link = link;
        m_target = step.target;
        if (++m_links > maxLinks)
            return failure(linkLoop(m_shown(link)));
        if (step.fromRoot)
            m_done.clear();
        else if (step.target.startsWith(u'/'))
            return failure(linkLeavesTree(m_shown(link), step.target));
        push(step.target);
        return {};
    }

    QString m_path;
    const std::function<Result<Step>(const QString&)>& m_lookUp;
    const std::function<QString(const QString&)>& m_shown;
    QStringList m_pending; // last is next
    QStringList m_done;
    Step::Kind m_kind = Step::Kind::Folder;
    QString m_link; // the last one followed
    QString m_target;
    int m_links = 0;
};

} // namespace

Result<Destination> followLinks(const QString& path,
                                const std::function<Result<Step>(const QString&)>& lookUp,
                                const std::function<QString(const QString&)>& shown)
{
    return Walk(path, lookUp, shown).run();
}

} // namespace efa::files
