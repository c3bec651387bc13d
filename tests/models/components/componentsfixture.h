#pragma once

#include "models/components/componentrepository.h"
#include "models/components/componentsearch.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gaterollup.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/toolreports/toolreport.h"
#include "tests/support/auditrecords.h"
#include "tests/support/judging.h"

namespace gatehouse {

/// A workspace with the built-in library, whose 6.1.3-2.c vulnerable components fall short of.
class ComponentsFixture : public TestWorkspace
{
public:
    ComponentsFixture() : shelf(std::make_shared<LibraryShelf>())
    {
        GateRollup::install(workspace(), shelf);
        Change publishing = change();
        library = need(LibraryRepository::publish(publishing, need(builtInLibrary())));
        need(publishing.commit());
        requirement = need(shelf->library(database(), library))
                          ->requirementByKey(QLatin1StringView(vulnerableComponentRequirement))
                          ->id;
    }

    /// An app with this code and a release 1.0.
    ReleaseId addRelease(const QString &code)
    {
        Change adding = change();
        App app;
        app.code = code;
        app.name = code;
        app.platforms = {Platform::Android};
        Release release;
        release.app = need(AppRepository::add(adding, app));
        release.version = QStringLiteral("1.0");
        const ReleaseId id = need(ReleaseRepository::add(adding, release));
        need(adding.commit());
        return id;
    }
    ReleaseId addNextRelease(ReleaseId before, const QString &version)
    {
        Change adding = change();
        Release release;
        release.app = need(ReleaseRepository(database()).release(before)).app;
        release.version = version;
        release.notes = QStringLiteral("next");
        const ReleaseId id = need(ReleaseRepository::add(adding, release));
        need(adding.commit());
        return id;
    }

    static ToolComponent made(const char *name, const char *version, const char *group = "org.x")
    {
        ToolComponent component;
        component.name = QString::fromUtf8(name);
        component.version = QString::fromUtf8(version);
        component.group = QString::fromUtf8(group);
        component.ref = component.name + u'-' + component.version;
        component.purl = QStringLiteral("pkg:maven/%1/%2@%3")
                             .arg(component.group, component.name, component.version);
        component.licences = QStringLiteral("Apache-2.0");
        return component;
    }
    static ToolVulnerability known(const char *id, const ToolComponent &in,
                                   ToolSeverity severity = ToolSeverity::High,
                                   const char *state = "")
    {
        ToolVulnerability vulnerability;
        vulnerability.id = QString::fromUtf8(id);
        vulnerability.severity = severity;
        vulnerability.description = QStringLiteral("It runs what it is sent.");
        vulnerability.state = QString::fromUtf8(state);
        vulnerability.affects = {ToolAffected{in.ref, {}, {}}};
        return vulnerability;
    }

    /// Takes a bill of materials over, filed as evidence first.
    RecordedComponents take(ReleaseId release, const std::vector<ToolComponent> &components,
                            const std::vector<ToolVulnerability> &vulnerabilities = {})
    {
        const int number = ++m_files;
        const QString path =
            write(QStringLiteral("bom-%1.json").arg(number), QByteArray::number(number));
        Change importing = change();
        const auto added =
            need(EvidenceRepository::addFiles(importing, {path}, release, {requirement}));
        const auto recorded = need(ComponentRepository::record(importing, release, components,
                                                               vulnerabilities, added.front().id));
        need(importing.commit());
        return recorded;
    }
    VulnerabilityRepository::Recorded addVulnerability(const char *number, const char *component,
                                                       const char *versions = "")
    {
        Vulnerability vulnerability;
        vulnerability.number = QString::fromUtf8(number);
        vulnerability.componentName = QString::fromUtf8(component);
        vulnerability.versions = QString::fromUtf8(versions);
        vulnerability.severity = ToolSeverity::Critical;
        Change adding = change();
        const auto recorded = need(VulnerabilityRepository::add(adding, vulnerability));
        need(adding.commit());
        return recorded;
    }
    Result<Reopening> decide(ReleaseId release, const char *component, const char *number,
                             VexState state, const char *justification = "")
    {
        const auto shipped =
            need(ComponentRepository(database()).named(release, QString::fromUtf8(component)));
        const auto vulnerability =
            need(VulnerabilityRepository(database()).byNumber(QString::fromUtf8(number)));
        VexDecision decision =
            need(VulnerabilityRepository(database())
                     .decision({release, shipped.component.id, vulnerability.id}));
        decision.state = state;
        decision.justification = QString::fromUtf8(justification);
        Change deciding = change();
        TRY_ASSIGN(const Reopening reopening, VulnerabilityRepository::decide(deciding, decision));
        TRY(deciding.commit());
        return reopening;
    }

    std::vector<ShippedComponent> components(ReleaseId release)
    {
        return need(ComponentRepository(database()).ofRelease(release));
    }
    QStringList titles(ReleaseId release)
    {
        QStringList found;
        for (const ShippedComponent &each : components(release))
            found += each.component.title();
        return found;
    }
    std::vector<Finding> findings(ReleaseId release)
    {
        return need(FindingRepository(database(), clock().today()).ofRelease(release));
    }

    std::shared_ptr<LibraryShelf> shelf;
    LibraryId library;
    RequirementId requirement;

private:
    int m_files = 0;
};

} // namespace gatehouse
