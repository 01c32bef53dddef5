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
    case ["train", var lexicon, var corpora, var unidic2, var enamdict2, var names2, var output, .. var rest]:
        TrainCommand.Run(lexicon, corpora, new NameStock(unidic2, enamdict2, names2), output == "hold" ? null : output, int.Parse(rest.ElementAtOrDefault(0) ?? "20", CultureInfo.InvariantCulture), float.Parse(rest.ElementAtOrDefault(1) ?? "0.1", CultureInfo.InvariantCulture), float.Parse(rest.ElementAtOrDefault(2) ?? "0.001", CultureInfo.InvariantCulture), double.Parse(rest.ElementAtOrDefault(3) ?? "0", CultureInfo.InvariantCulture), int.Parse(rest.ElementAtOrDefault(4) ?? "0", CultureInfo.InvariantCulture), int.Parse(rest.ElementAtOrDefault(5) ?? "1", CultureInfo.InvariantCulture));
        return 0;
    case ["evaluate", var lexicon, var model, .. var folders]:
        Sekisho.InspectionTools.Training.EvaluateCommand.Run(lexicon, model, folders);
        return 0;
    case ["speed", var lexicon, var model, var file]:
        Sekisho.InspectionTools.Training.EvaluateCommand.Speed(lexicon, model, file);
        return 0;
    case ["hostile", var lexicon, var model]:
        Sekisho.InspectionTools.Training.EvaluateCommand.Hostile(lexicon, model);
        return 0;
    default:
        Console.Error.WriteLine("See tools/Inspection/README.md.");
        return 64;
}
