#include "flat.h"

using namespace Qt::StringLiterals;

std::map<QString, QByteArray> flatKustomization(int resources)
{
    QByteArray objects;
    for (int i = 0; i < resources; ++i) {
        const QByteArray number = QByteArray::number(i);
        objects += "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c" + number +
                   "\n  labels:\n    app: a" + QByteArray::number(i % 100) + "\ndata:\n  key: value" +
                   number + "\n---\n";
    }
    QByteArray text = "resources: [all.yaml]\nnamePrefix: p-\npatches:\n";
    for (int i = 0; i < 50; ++i)
        text += "- target: {kind: ConfigMap, name: c" + QByteArray::number(i * 7) +
                "}\n  patch: |-\n    - {op: add, path: /data/more, value: x}\n";
    return {{u"kustomization.yaml"_s, text}, {u"all.yaml"_s, objects}};
}
