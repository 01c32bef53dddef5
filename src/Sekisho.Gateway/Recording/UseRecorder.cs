using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Sekisho.Gateway.Authentication;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Screening;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Recording;

/// <summary>Writes intents and outcomes into the journal. No record, no forwarding.</summary>
internal sealed partial class UseRecorder(Journal journal, GatewayHealth health, GatewayOptions options, TimeProvider time, ILogger<UseRecorder> log)
{
    /// <summary>Stands for a name that no service of the body offers: what a caller writes there may be any text, and texts are not recorded.</summary>
    public const string UnknownModel = "（登録のないモデル）";

    /// <summary>Makes the intent durable. SK2201 where that is not possible: then nothing leaves.</summary>
    public async Task<Result<OpenUse>> BeginAsync(Caller caller, ChatPrompt prompt, Screened screening, Result<Passage> passage, DateTimeOffset at)
    {
        if (!health.CanRecord) return Refuse.CannotRecord();
        var service = ServiceOf(caller.Register, prompt.Model);
        var intent = new UseIntent(
            Guid.CreateVersion7(at),
            caller.Key.BodyId,
            at,
            caller.PersonId,
            caller.DivisionId,
            caller.Key.Id,
            passage.Refused ? null : passage.Value.Permit.Id,
            passage.Refused ? service : passage.Value.Service.Id,
            service is null ? UnknownModel : prompt.Model,
            screening.Level,
            screening.Findings,
            prompt.Body.Length,
            Convert.ToHexStringLower(HMACSHA256.HashData(options.DigestKey, prompt.Body)),
            prompt.Streamed,
            (int)Math.Min(caller.SnapshotAge.TotalMilliseconds, int.MaxValue));
        try
        {
            // Not given up when the caller leaves: an intent that may be on the disk gets its outcome.
            await journal.AppendAsync(new UseRecord(intent, null).ToBytes(), CancellationToken.None);
            return new OpenUse(intent.Id, intent.BodyId, at);
        }
        catch (JournalUnavailableException fault)
        {
            CannotRecord(log, fault);
            return Refuse.CannotRecord();
        }
    }

    /// <summary>Records the one outcome. Where the journal fails now, the next start finds the intent open and records the interruption.</summary>
    public async Task EndAsync(OpenUse use, Ending ending)
    {
        var at = JapanTime.Storable(time.GetUtcNow());
        var outcome = new UseOutcome(
            use.Id, use.BodyId, use.At, at, ending.Kind, ending.Code, ending.Status, ending.Usage.Input, ending.Usage.Output, ending.AnswerBytes, Math.Max(0, (long)(at - use.At).TotalMilliseconds));
        try
        {
            await journal.AppendAsync(new UseRecord(null, outcome).ToBytes(), CancellationToken.None);
        }
        catch (JournalUnavailableException fault)
        {
            CannotRecord(log, fault);
        }
    }

    private static Guid? ServiceOf(BodyRegister register, string model) =>
        register.Services.Values.FirstOrDefault(s => s.Upstream?.Models.Any(m => m.Alias == model) == true)?.Id;

    [LoggerMessage(2201, LogLevel.Error, "The journal takes no record; prompts are refused.")]
    private static partial void CannotRecord(ILogger log, Exception fault);
}
