#pragma once

#include "delivery/correction.h"

#include <QList>
#include <QObject>

class QAction;

namespace efa::widgets {

class ClusterTable;
class ValueForm;

/// What can be done to the chosen clusters, as actions of their table: they say how many they act on, and why
/// not where they do not.
class ClusterActions final : public QObject
{
    Q_OBJECT

  public:
    ClusterActions(ClusterTable& table, ValueForm& form);

    /// Why nothing can be corrected now; empty where it can.
    void setWhyFixed(const QString& whyFixed);
    /// In the order of the menu; null divides.
    const QList<QAction*>& order() const { return m_order; }
    /// The ones that stand in the head.
    QList<QAction*> corrections() const;

  signals:
    void correctionWished(const efa::delivery::Correction& correction);

  private:
    QAction* add(const QString& word, const QKeySequence& keys, void (ClusterActions::*run)());
    void refresh();
    void rename();
    void askRing();
    void askSite();
    void askRegion();
    void merge();
    void dismiss();
    void copy();
    void ask(delivery::Correction::Kind kind, const QString& question, int column);
    void answer(const QString& value);

    ClusterTable& m_table;
    ValueForm& m_form;
    QString m_whyFixed;
    delivery::Correction m_asked;
    QList<QAction*> m_order;
    QAction* m_rename;
    QAction* m_ring;
    QAction* m_site;
    QAction* m_region;
    QAction* m_merge;
    QAction* m_dismiss;
    QAction* m_copy;
};

} // namespace efa::widgets
