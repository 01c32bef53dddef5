using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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

namespace Sekisho.Storage.Changes;

/// <summary>How events and states stand in the database: JSON that a person can read.</summary>
internal static class EventFormat
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Dictionary<string, Type> Families = new()
    {
        [Organization.Kind] = typeof(OrganizationEvent),
        [Service.Kind] = typeof(ServiceEvent),
        [Case.Kind] = typeof(CaseEvent),
        [CaseReading.Kind] = typeof(CaseReadingEvent),
        [Permit.Kind] = typeof(PermitEvent),
        [AccessKey.Kind] = typeof(KeyEvent),
        [RulePublication.Kind] = typeof(RulePublicationEvent),
        [RuleDraft.Kind] = typeof(RuleDraftEvent),
        [DisposalPlan.Kind] = typeof(DisposalEvent),
        [DisposalHold.Kind] = typeof(DisposalHoldEvent),
        [Disclosure.Kind] = typeof(DisclosureEvent),
        [RegisterImport.Kind] = typeof(RegisterImportEvent),
        [AuditFinding.Kind] = typeof(AuditFindingEvent),
        [SelfCheck.Kind] = typeof(SelfCheckEvent),
        [SelfCheckSheet.Kind] = typeof(SelfCheckSheetEvent),
    };

    public static string Write(string kind, DomainEvent happened) => JsonSerializer.Serialize(happened, Families[kind], Options);

    public static DomainEvent Read(string kind, string json) =>
        (DomainEvent?)JsonSerializer.Deserialize(json, Families[kind], Options) ?? throw new JsonException($"An event of {kind} is null.");

    public static string Write<T>(T state) => JsonSerializer.Serialize(state, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A {typeof(T).Name} is null.");
}
