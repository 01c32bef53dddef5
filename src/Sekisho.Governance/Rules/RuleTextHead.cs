namespace Sekisho.Governance.Rules;

/// <summary>What the printed rule says at its beginning and end beside the rules themselves.</summary>
/// <param name="Body">Name of the body.</param>
/// <param name="Title">Title of the written rule.</param>
/// <param name="Number">訓令番号 or the like; empty where there is none.</param>
/// <param name="DecidedOn">Day on which it was decided, or null: left open for the pen.</param>
/// <param name="InForceFrom">First day.</param>
/// <param name="Signatory">Who makes it, such as 見本市長; empty where nobody is named.</param>
public sealed record RuleTextHead(string Body, string Title, string Number, DateOnly? DecidedOn, DateOnly InForceFrom, string Signatory);
