#include "randomtree.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

const std::array kustomizationNames{u"/kustomization.yaml"_s, u"/kustomization.yml"_s, u"/Kustomization"_s};

} // namespace

RandomTree::RandomTree(quint32 seed)
    : m_random(seed)
{
    writeResources();
    for (const Level level :
         {Level::Base, Level::Second, Level::Inner, Level::Component, Level::Overlay, Level::Top}) {
        writeSideFiles(level);
        writeKustomization(level);
    }
}

void RandomTree::edit()
{
    const Level level = anyLevel();
    switch (m_random.bounded(10)) {
    case 0:
        return writeResources();
    case 1:
    case 2:
    case 3:
        return writeKustomization(level);
    case 4:
    case 5:
        return writeSideFile(level, m_random.bounded(sideFiles));
    case 6:
        return removeFile();
    case 7:
        return renameKustomization(level);
    case 8:
        return addComment();
    default:
        return restoreFile();
    }
}

void RandomTree::addComment()
{
    const QString path = oneIn(2) ? u"base/all.yaml"_s : folderOf(anyLevel()) + u"/kustomization.yaml"_s;
    const auto found = m_tree.files().find(path);
    if (found != m_tree.files().end())
        m_tree.write(path, "# noted\n" + found->second);
}

void RandomTree::removeFile()
{
    const auto file = std::next(m_tree.files().begin(), m_random.bounded(int(m_tree.files().size())));
    const auto [path, content] = *file;
    // Not many at once: a tree that is refused says the same whatever else is edited.
    restoreFile();
    m_removed.emplace_back(path, content);
    m_tree.remove(path);
}

void RandomTree::restoreFile()
{
    if (m_removed.empty())
        return;
    m_tree.write(m_removed.back().first, m_removed.back().second);
    m_removed.pop_back();
}

void RandomTree::renameKustomization(Level level)
{
    for (const QString& before : kustomizationNames) {
        const auto found = m_tree.files().find(folderOf(level) + before);
        if (found == m_tree.files().end())
            continue;
        const QByteArray content = found->second;
        const QString& after = kustomizationNames.at(m_random.bounded(quint32(kustomizationNames.size())));
        // Two of them are refused until the level is written anew.
        if (!oneIn(6))
            m_tree.remove(folderOf(level) + before);
        return m_tree.write(folderOf(level) + after, content);
    }
}

QByteArray RandomTree::oneOf(std::initializer_list<const char*> choices)
{
    return *(choices.begin() + m_random.bounded(static_cast<int>(choices.size())));
}

QByteArray RandomTree::name()
{
    return oneOf({"web", "api", "db", "edge-agent"});
}

RandomTree::Level RandomTree::anyLevel()
{
    return static_cast<Level>(m_random.bounded(levels));
}

QString RandomTree::folderOf(Level level)
{
    switch (level) {
    case Level::Base:
        return u"base"_s;
    case Level::Second:
        return u"second"_s;
    case Level::Inner:
        return u"inner"_s;
    case Level::Component:
        return u"component"_s;
    case Level::Overlay:
        return u"overlay"_s;
    case Level::Top:
        break;
    }
    return top();
}

void RandomTree::writeResources()
{
    m_objects = 0;
    m_tree.write(u"base/all.yaml"_s, objects(2 + m_random.bounded(4)));
    // Now and then with the names of the base's.
    m_objects = oneIn(8) ? 0 : m_objects;
    m_tree.write(u"second/all.yaml"_s, objects(1 + m_random.bounded(2)));
    m_tree.write(u"top/more.yaml"_s, objects(1));
}

QByteArray RandomTree::objects(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "---\n" + object();
    return text;
}

/// What a level is built on.
QByteArray RandomTree::stackedOn(Level level)
{
    QByteArray text;
    switch (level) {
    case Level::Base:
    case Level::Second:
        return "resources: [all.yaml]\n";
    case Level::Component:
        if (oneIn(2))
            text += "components: [../inner]\n";
        [[fallthrough]];
    case Level::Inner:
        return text + "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    case Level::Overlay:
        text +=
            (oneIn(12) ? "bases: [../base" : "resources: [../base") + oneOf({"", "", ", ../second"}) + "]\n";
        if (oneIn(2))
            text += "components: [../component" + oneOf({"", "", ", ../inner"}) + "]\n";
        return text + output();
    case Level::Top:
        break;
    }
    text += "resources: [../overlay" + oneOf({"", "", ", more.yaml", ", ../second"}) + "]\n";
    if (oneIn(5))
        text += "components: [../inner]\n";
    return text + schemas() + output();
}

void RandomTree::writeKustomization(Level level)
{
    for (const QString& name : kustomizationNames)
        m_tree.remove(folderOf(level) + name);
    // Each more that can be refused hides the rest of the tree.
    const bool plain = (level == Level::Second || level == Level::Top) && !oneIn(4);
    const QByteArray text =
        (plain ? naming() : fields() + generators(level) + variables(level)) + stackedOn(level);
    m_tree.write(folderOf(level) + u"/kustomization.yaml"_s, text);
}
