using Scorecard.Benchmarks;
using Scorecard.Benchmarks.Columns;
using Scorecard.Benchmarks.Pictures;
using Scorecard.Benchmarks.Running;
using Scorecard.Benchmarks.Serving;
using Scorecard.Benchmarks.Store;

try
{
    var arguments = new Arguments(args.Skip(1));
    return args.FirstOrDefault() switch
    {
        "generate" => GenerateCommand.Run(arguments),
        "run" => await BenchmarkCommand.RunAsync(arguments),
        ServingCommand.Name => await ServingCommand.RunAsync(arguments),
        ServeCommand.Name => await ServeCommand.RunAsync(arguments),
        WorkerCommand.Name => await WorkerCommand.RunAsync(arguments),
        PicturesCommand.Name => await PicturesCommand.RunAsync(arguments),
        ColumnsCommand.Name => await ColumnsCommand.RunAsync(arguments),
        _ => throw new ArgumentException("expected a command: run, columns, serving, pictures, or generate"),
    };
}
catch (ArgumentException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("Stopped; what was made has been removed.");
    return 130;
}
