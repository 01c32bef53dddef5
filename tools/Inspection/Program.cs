using System.Text;
using System.Globalization;
using Sekisho.InspectionTools.Lexicons;
using Sekisho.InspectionTools.Training;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
switch (args)
{
    case ["lexicon", var naist, var unidic, var zipcodes, var enamdict, var names, var common, var output]:
        LexiconCommand.Run(naist, unidic, zipcodes, enamdict, names, common, output);
        return 0;
    case ["train", var lexicon, var corpora, var persons, var rare, var young, var output, .. var rest]:
        TrainCommand.Run(lexicon, corpora, new NameStock(persons, rare, young), output == "hold" ? null : output, int.Parse(rest.ElementAtOrDefault(0) ?? "20", CultureInfo.InvariantCulture), float.Parse(rest.ElementAtOrDefault(1) ?? "0.1", CultureInfo.InvariantCulture), float.Parse(rest.ElementAtOrDefault(2) ?? "0.001", CultureInfo.InvariantCulture), double.Parse(rest.ElementAtOrDefault(3) ?? "0", CultureInfo.InvariantCulture), int.Parse(rest.ElementAtOrDefault(4) ?? "0", CultureInfo.InvariantCulture), int.Parse(rest.ElementAtOrDefault(5) ?? "1", CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine("See tools/Inspection/README.md.");
        return 64;
}
