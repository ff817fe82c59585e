import "../Pages/History/History";
