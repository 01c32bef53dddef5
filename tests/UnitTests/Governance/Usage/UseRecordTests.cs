using System.Text;
using System.Text.Json;
using CsCheck;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;

namespace UnitTests.Governance.Usage;

public sealed class UseRecordTests
{
    private static readonly Gen<FindingCount> Finding = Gen.Select(Gen.String, Gen.String, Gen.Int, (type, confidence, count) => new FindingCount(type, confidence, count));

    private static readonly Gen<UseIntent> Intent = Gen.Select(
        Gen.Guid.Array[7], Gen.DateTimeOffset, Gen.Bool.Array[4], Gen.String, Finding.Array[0, 4], Gen.Int.Array[3], (ids, at, flags, model, findings, numbers) => new UseIntent(
            ids[0], ids[1], JapanTime.Storable(at), ids[2], flags[0] ? ids[3] : null, ids[4], flags[1] ? ids[5] : null, flags[2] ? ids[6] : null, model, numbers[0], [.. findings], numbers[1], "digest", flags[3], numbers[2]));

    private static readonly Gen<UseOutcome> Outcome = Gen.Select(
        Gen.Guid.Array[2], Gen.DateTimeOffset.Array[2], Gen.Enum<OutcomeKind>(), Gen.String, Gen.Bool.Array[3], Gen.Long.Array[4], Gen.Int, (ids, at, kind, code, flags, numbers, status) => new UseOutcome(
            ids[0], ids[1], JapanTime.Storable(at[0]), JapanTime.Storable(at[1]), kind, flags[0] ? code : null, status, flags[1] ? numbers[0] : null, flags[2] ? numbers[1] : null, numbers[2], numbers[3]));

    [Fact]
    public void An_intent_reads_back_as_it_was_and_writes_the_same_bytes() => Intent.Sample(intent =>
    {
        var bytes = new UseRecord(intent, null).ToBytes();
        var read = UseRecord.FromBytes(bytes);
        return read.Outcome is null && read.BodyId == intent.BodyId && read.Intent! with { Findings = intent.Findings } == intent
            && read.Intent.Findings.SequenceEqual(intent.Findings) && read.ToBytes().AsSpan().SequenceEqual(bytes);
    }, iter: 2000);

    [Fact]
    public void An_outcome_reads_back_as_it_was_and_writes_the_same_bytes() => Outcome.Sample(outcome =>
    {
        var bytes = new UseRecord(null, outcome).ToBytes();
        var read = UseRecord.FromBytes(bytes);
        return read.Intent is null && read.Outcome == outcome && read.ToBytes().AsSpan().SequenceEqual(bytes);
    }, iter: 2000);

    /// <summary>What the audit trail's Merkle roots of former years stand on: these bytes never change.</summary>
    [Fact]
    public void The_bytes_are_those_that_were_once_vouched_for() =>
        Encoding.UTF8.GetString(new UseRecord(null, new UseOutcome(Town.New(1), Town.Id, Town.At, Town.At.AddMicroseconds(7), OutcomeKind.Blocked, "SK2101", 403, null, 5, 6, 7)).ToBytes()).ShouldBe(
            $$$"""{"outcome":{"useId":"{{{Town.New(1)}}}","bodyId":"{{{Town.Id}}}","intentAt":"2026-11-24T01:00:00+00:00","at":"2026-11-24T01:00:00.000007+00:00","kind":"Blocked","code":"SK2101","status":403,"outputTokens":5,"answerBytes":6,"milliseconds":7}}""");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"intent\":7}")]
    [InlineData("{\"outcome\":{\"kind\":\"Nonsense\"}}")]
    public void What_is_no_record_is_refused(string json) => Should.Throw<JsonException>(() => UseRecord.FromBytes(Encoding.UTF8.GetBytes(json)));
}
