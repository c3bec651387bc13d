#include "models/demo/demowording.h"

#include <map>

namespace gatehouse {

QString recordOf(Method method, const QString &title)
{
    switch (method) {
    case Method::Document:
        return QStringLiteral("查阅设计与制度文件，“%1”已有明确规定，与实际做法一致。").arg(title);
    case Method::Interview:
        return QStringLiteral("访谈项目组与相关岗位，对“%1”的做法描述一致，并出示了记录。")
            .arg(title);
    case Method::Config:
        return QStringLiteral("核对配置项，“%1”的设置与要求相符。").arg(title);
    case Method::Static:
        return QStringLiteral("对安装包做静态检查，“%1”未见不符之处。").arg(title);
    case Method::Dynamic:
        return QStringLiteral("在测试机上实际操作验证“%1”，表现符合要求。").arg(title);
    case Method::Pentest:
        return QStringLiteral("渗透测试覆盖“%1”，未发现可利用的问题。").arg(title);
    }
    return {};
}

QString objectOf(Phase phase, const QString &version)
{
    static const std::map<Phase, QString> objects{
        {Phase::Requirements, QStringLiteral("需求规格说明书 V%1")},
        {Phase::Design, QStringLiteral("概要设计与详细设计说明书 V%1")},
        {Phase::Development, QStringLiteral("V%1 源代码与构建产物")},
        {Phase::Test, QStringLiteral("V%1 测试安装包与测试环境")},
        {Phase::Delivery, QStringLiteral("V%1 发布候选安装包")},
        {Phase::Operation, QStringLiteral("V%1 线上版本与运营记录")}};
    return objects.at(phase).arg(version);
}

} // namespace gatehouse
