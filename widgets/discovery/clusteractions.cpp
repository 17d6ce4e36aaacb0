#include "widgets/discovery/clusteractions.h"

#include "itemmodels/reviewmodel.h"
#include "widgets/common/availability.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/valueform.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace efa::widgets {

using delivery::Correction;
using itemmodels::ReviewModel;

ClusterActions::ClusterActions(ClusterTable& table, ValueForm& form)
    : QObject(&table), m_table(table), m_form(form)
{
    m_rename = add(tr("Edit"), Qt::Key_F2, &ClusterActions::rename);
    m_order.append(nullptr);
    m_ring = add(tr("Ring …"), {}, &ClusterActions::askRing);
    m_site = add(tr("Site …"), {}, &ClusterActions::askSite);
    m_region = add(tr("Region …"), {}, &ClusterActions::askRegion);
    m_order.append(nullptr);
    m_merge = add(tr("Merge"), {}, &ClusterActions::merge);
    m_dismiss = add(tr("Not a cluster"), QKeySequence::Delete, &ClusterActions::dismiss);
    m_order.append(nullptr);
    m_copy = add(tr("Copy as text"), QKeySequence::Copy, &ClusterActions::copy);
    connect(&m_table, &ClusterTable::chosenChanged, this, &ClusterActions::refresh);
    connect(&m_form, &ValueForm::answered, this, &ClusterActions::answer);
    connect(&m_form, &ValueForm::closed, &m_table, qOverload<>(&QWidget::setFocus));
    refresh();
}

QAction* ClusterActions::add(const QString& word, const QKeySequence& keys, void (ClusterActions::*run)())
{
    auto* action = new QAction(word, this);
    action->setIconText(word);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_table.addAction(action);
    m_order.append(action);
    return action;
}

QList<QAction*> ClusterActions::corrections() const
{
    return {m_ring, m_site, m_region, m_merge, m_dismiss};
}

void ClusterActions::setWhyFixed(const QString& whyFixed)
{
    m_whyFixed = whyFixed;
    if (!whyFixed.isEmpty())
        m_form.close();
    m_table.clusters().setFixed(!whyFixed.isEmpty());
    refresh();
}

void ClusterActions::refresh()
{
    const int count = int(m_table.selectedIds().size());
    const QString nothing = count > 0 ? QString() : tr("Choose one or more clusters in the list first.");
    const QString whyNot = m_whyFixed.isEmpty() ? nothing : m_whyFixed;
    m_ring->setText(tr("Ring of %n cluster(s) …", nullptr, count));
    m_site->setText(tr("Site of %n cluster(s) …", nullptr, count));
    m_region->setText(tr("Region of %n cluster(s) …", nullptr, count));
    m_merge->setText(tr("Merge %n cluster(s)", nullptr, count));
    m_dismiss->setText(count < 2 ? tr("Not a cluster") : tr("%n are no clusters", nullptr, count));
    setAvailable(m_rename, whyNot, tr("Edit this cell: name, ring, site or region (F2 or Enter)"));
    setAvailable(m_ring, whyNot, tr("Say in which ring the chosen clusters are"));
    setAvailable(m_site, whyNot, tr("Say at which site the chosen clusters stand"));
    setAvailable(m_region, whyNot, tr("Say in which region the chosen clusters stand"));
    const QString few = count < 2 ? tr("Choose two or more clusters that are one.") : QString();
    setAvailable(m_merge, whyNot.isEmpty() ? few : whyNot,
                 tr("Say that the chosen clusters are one; the current one gives its name"));
    setAvailable(m_dismiss, whyNot, tr("Move the chosen ones to what is not placed (Del)"));
    setAvailable(m_copy, nothing, tr("Copy the chosen rows as text"));
}

void ClusterActions::rename()
{
    m_table.editCurrent();
}

void ClusterActions::ask(Correction::Kind kind, const QString& question, int column)
{
    m_asked = {.kind = kind, .clusters = m_table.selectedIds(), .value = {}};
    const QString now = m_table.currentIndex().siblingAtColumn(column).data().toString();
    m_form.ask(question, now, m_table.known(kind));
}

void ClusterActions::askRing()
{
    ask(Correction::Kind::Ring, tr("Ring of %n cluster(s)", nullptr, int(m_table.selectedIds().size())),
        ReviewModel::RingColumn);
}

void ClusterActions::askSite()
{
    ask(Correction::Kind::Site, tr("Site of %n cluster(s)", nullptr, int(m_table.selectedIds().size())),
        ReviewModel::SiteColumn);
}

void ClusterActions::askRegion()
{
    ask(Correction::Kind::Region, tr("Region of %n cluster(s)", nullptr, int(m_table.selectedIds().size())),
        ReviewModel::RegionColumn);
}

void ClusterActions::answer(const QString& value)
{
    m_asked.value = value;
    emit correctionWished(m_asked);
}

void ClusterActions::merge()
{
    emit correctionWished({.kind = Correction::Kind::Merge, .clusters = m_table.selectedIds(), .value = {}});
}

void ClusterActions::dismiss()
{
    emit correctionWished(
        {.kind = Correction::Kind::Dismiss, .clusters = m_table.selectedIds(), .value = {}});
}

void ClusterActions::copy()
{
    QGuiApplication::clipboard()->setText(m_table.selectedText());
}

} // namespace efa::widgets
