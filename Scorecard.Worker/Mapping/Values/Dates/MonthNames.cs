using System.Collections.Frozen;

namespace Scorecard.Worker.Mapping.Values.Dates;

/// <summary>The months by name, whole and short, in the languages that exports are written in. No name means one month here and another there.</summary>
internal static class MonthNames
{
    private static readonly string[] ByMonth =
    [
        "jan january januar jänner jaenner jän janvier janv enero ene janeiro gennaio gen januari",
        "feb february februar feber febr février fevrier févr fevr fév fev febrero fevereiro febbraio februari",
        "mar march märz maerz mär mrz mars marzo março marco maart mrt",
        "apr april avril avr abril abr aprile",
        "may mai mayo maio mag maggio mei",
        "jun june juni juin junio junho giu giugno",
        "jul july juli juil juillet julio julho lug luglio",
        "aug august août aout aoû ago agosto augustus",
        "sep sept september septembre septiembre setiembre setembro set settembre",
        "oct october okt oktober octobre octubre outubro out ottobre ott",
        "nov november novembre noviembre novembro",
        "dec december dez dezember décembre decembre déc diciembre dic dezembro dicembre",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = ByMonth
        .SelectMany((names, index) => names.Split(' ').Select(name => KeyValuePair.Create(name, index + 1)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Weekdays = (
        "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday "
        + "mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag "
        + "lun lundi mardi mer mercredi jeu jeudi ven vendredi sam samedi dim dimanche "
        + "lunes martes mié mie miércoles miercoles jue jueves vie viernes sáb sab sábado sabado dom domingo "
        + "seg segunda ter terça qua quarta qui quinta sex sexta").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a month, from 1; null where this names none.</summary>
    public static int? Find(string name) => Numbers.TryGetValue(name, out var month) ? month : null;

    public static bool IsWeekday(string name) => Weekdays.Contains(name);
}
