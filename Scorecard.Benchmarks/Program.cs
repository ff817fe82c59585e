using Scorecard.Benchmarks;

try
{
    var arguments = new Arguments(args.Skip(1));
    return args.FirstOrDefault() switch
    {
        "generate" => GenerateCommand.Run(arguments),
        _ => throw new ArgumentException("expected a command: generate"),
    };
}
catch (ArgumentException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
