#include "models/testing/testsubjects.h"

#include "models/testing/testcaserepository.h"
#include "models/testing/testsamplingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject testCaseSubject()
{
    Subject subject = subjectFor<TestCase>();
    subject.edit = &actions::editTestCase;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(TestCaseRepository(database).testCase(TestCaseId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return TestCaseRepository::update(change, held<TestCase>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return TestCaseRepository::remove(change, held<TestCase>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) {
        return TestCaseRepository::restore(change, held<TestCase>(record));
    };
    subject.ground = [](const Database &, const void *record) {
        return Ground{static_cast<const TestCase *>(record)->release, {}, false};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const TestCase *>(record)->number;
    };
    return subject;
}

Subject testSamplingSubject()
{
    Subject subject = subjectFor<TestSampling>();
    subject.edit = &actions::sampleTests;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(TestSamplingRepository(database).sampling(TestSamplingId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return TestSamplingRepository::update(change, held<TestSampling>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return TestSamplingRepository::remove(change, held<TestSampling>(record).id);
    };
    subject.restore = [](Change &change, const Subject::Held &record) {
        return TestSamplingRepository::restore(change, held<TestSampling>(record));
    };
    subject.ground = [](const Database &, const void *record) {
        return Ground{static_cast<const TestSampling *>(record)->release, {}, false};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const TestSampling *>(record)->population;
    };
    return subject;
}

} // namespace gatehouse
