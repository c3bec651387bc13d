#pragma once

#include "models/base/id.h"
#include "models/components/vulnerability.h"
#include "models/records/recorddescription.h"

#include <QString>

#include <vector>

namespace gatehouse {

/// A library, framework or file that apps are made of; one for however many releases ship it.
struct Component {
    ComponentId id;
    QString kind; ///< as bills of materials say: "library", "framework", …
    QString group;
    QString name; ///< 1 to 300 characters
    QString version;
    QString purl;
    QString cpe;

    /// "group:name version", as far as they are there.
    QString title() const;
    bool operator==(const Component &) const = default;
};

/// A vulnerability that is known of a component, and how a release stands to it.
struct KnownVulnerability {
    Vulnerability vulnerability;
    VexDecision decision; ///< Undecided with revision 0: nobody has said anything
    bool isOpen() const { return gatehouse::isOpen(decision.state); }
    bool operator==(const KnownVulnerability &) const = default;
};

/// A component as a release ships it.
struct ShippedComponent {
    Component component;
    QString scope; ///< "required", "optional", "excluded" or empty
    QString licences; ///< ids, names or expressions, joined by ", "
    EvidenceId evidence; ///< the bill of materials that says so; invalid: a person
    QString evidenceNumber;
    std::vector<KnownVulnerability> vulnerabilities; ///< the worst first

    /// The worst that is open; nullptr when none is.
    const KnownVulnerability *worst() const;
    int openVulnerabilities() const;
    bool operator==(const ShippedComponent &) const = default;
};

/// What a bill of materials did to a release's list, as the audit log tells it; no row is one.
struct ComponentList {
};
/// That a component has a vulnerability, likewise.
struct VulnerableComponent {
};
/// Of which vulnerability of which component a finding tells, likewise.
struct ComponentFinding {
};

template<>
const RecordDescription &describe<Component>();

template<>
const RecordDescription &describe<ComponentList>();

template<>
const RecordDescription &describe<VulnerableComponent>();

template<>
const RecordDescription &describe<ComponentFinding>();

} // namespace gatehouse
