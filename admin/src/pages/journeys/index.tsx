import { Route, Routes } from 'react-router-dom';
import { JourneyList } from './JourneyList';
import { JourneyPage } from './JourneyPage';

/** The list of journeys, and below it the editor of each. */
const JourneysPage = () => (
  <Routes>
    <Route index element={<JourneyList />} />
    <Route path=":key" element={<JourneyPage />} />
  </Routes>
);

export default JourneysPage;
