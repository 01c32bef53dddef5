using Sekisho.Governance.Audit;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.Governance.Registers;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Keys;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Records;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Storage.Changes;

/// <summary>Which keeper keeps what; a new kind of subject is one line here.</summary>
internal static class Keepers
{
    private static readonly Dictionary<string, IKeeper> ByKind = new()
    {
        [Organization.Kind] = new OrganizationKeeper(),
        [Service.Kind] = new ServiceKeeper(),
        [Case.Kind] = new CaseKeeper(),
        [CaseReading.Kind] = new CaseReadingKeeper(),
        [Permit.Kind] = new PermitKeeper(),
        [AccessKey.Kind] = new KeyKeeper(),
        [RulePublication.Kind] = new RuleSetKeeper(),
        [RuleDraft.Kind] = new RuleDraftKeeper(),
        [DisposalPlan.Kind] = new DisposalKeeper(),
        [DisposalHold.Kind] = new HoldKeeper(),
        [Disclosure.Kind] = new DisclosureKeeper(),
        [RegisterImport.Kind] = new RegisterImportKeeper(),
        [AuditFinding.Kind] = new FindingKeeper(),
        [SelfCheck.Kind] = new SelfCheckKeeper(),
        [SelfCheckSheet.Kind] = new SelfCheckSheetKeeper(),
    };

    public static IEnumerable<IKeeper> All => ByKind.Values;

    public static IKeeper Of(string kind) => ByKind[kind];

    public static IKeeper<T> Of<T>()
        where T : class, ISubject<T> => (IKeeper<T>)ByKind[T.Kind];
}
