namespace Scorecard.Worker.Sources.Demo.Company;

/// <summary>A stretch of days in which a customer pays the same amount a month.</summary>
/// <param name="Customer">The customer's number.</param>
/// <param name="Number">The stretch's number, from 1.</param>
/// <param name="To">The first day it no longer holds; none while no end is in sight.</param>
internal sealed record PaidPeriod(int Customer, int Number, string Channel, string Region, DateOnly From, DateOnly? To, decimal MonthlyAmount);
